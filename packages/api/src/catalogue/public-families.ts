import { provinceNames, nameOfProvince } from '../core/public-province.ts';
import type { z } from 'zod';
import { type PublishedFamilies, readFamilies, readFamily } from '@kycuong/db/publication/read';
import { compareVietnamese } from '@kycuong/rules/text';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type { familiesPage, familyPage } from './public-pages.ts';
import { directiveHeading, itemName, passageSource, referredText } from './public-views.ts';

type FamiliesPage = z.infer<typeof familiesPage>;
const strength = ['identical', 'near', 'related'] as const;

/** Families against provinces. */
export async function publicFamilies({ db }: PublicContext): Promise<FamiliesPage> {
  const page = await readFamilies(db);
  const complete = new Map(page.lists.map((list) => [list.province, list.complete]));
  const members = Map.groupBy(page.members, ({ family }) => family);
  return {
    demo: page.demo,
    provinces: page.workspaces
      .filter(({ province }) => complete.has(province))
      .map((workspace) => ({
        ...nameOfProvince(workspace),
        listComplete: complete.get(workspace.province) ?? true,
      }))
      .toSorted((a, b) => compareVietnamese(a.name.vi, b.name.vi)),
    families: page.families.map((family) => {
      const places = members.get(family.id) ?? [];
      return {
        id: family.id,
        name: family.name,
        relation: relationOf(family, places),
        members: places.map(({ province, slug, reference, body }) => ({
          province,
          slug,
          reference,
          letter: reference === body.code ? null : reference.slice(body.code.length),
          item: itemName(body),
        })),
      };
    }),
  };
}

/** The closest likeness between two provinces. */
function relationOf(
  { pairs }: PublishedFamilies['families'][number],
  places: PublishedFamilies['members'],
): FamiliesPage['families'][number]['relation'] {
  const provinceOf = new Map(places.map(({ reference, province }) => [reference, province]));
  if (new Set(provinceOf.values()).size < 2) return 'only-one';
  const between = pairs.filter(({ a, b }) => provinceOf.get(a) !== provinceOf.get(b));
  return strength.find((relation) => between.some((pair) => pair.relation === relation)) ?? 'related';
}

/** One family: what each directive says, how alike the words are, and where else it is mentioned. */
export async function publicFamily(
  { db }: PublicContext,
  { id }: { id: string },
): Promise<z.infer<typeof familyPage>> {
  const page = found(await readFamily(db, id), `family ${id}`);
  const nameOf = provinceNames(page.workspaces);
  const present = new Set(page.members.map(({ province }) => province));
  const asOf = new Map(page.family.mentions.map((mention) => [mention.reference, mention.as]));
  return {
    demo: page.demo,
    family: { id: page.family.id, name: page.family.name },
    members: page.members.map(({ province, slug, reference, body }) => ({
      province,
      slug,
      reference,
      ...referredText(body, reference),
      item: itemName(body),
      provinceName: nameOf(province),
      directive: directiveHeading(body.directive),
      source: passageSource(body.document, body.source.line),
    })),
    pairs: page.family.pairs,
    mentions: page.mentions.map(({ province, slug, body, heading }) => ({
      reference: body.code,
      as: asOf.get(body.code) ?? body.kind,
      province: nameOf(province),
      slug,
      directive: directiveHeading(heading),
      text: body.text,
      source: passageSource(body.document, body.source.line),
    })),
    absent: page.lists
      .filter(({ province }) => !present.has(province))
      .map(({ province, complete }) => ({ province: nameOf(province), listComplete: complete })),
  };
}
