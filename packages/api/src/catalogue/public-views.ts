// From published rows to the pieces of public answers.
import type {
  CitedProvision,
  Neighbour,
  PublishedHeading,
  PublishedItem,
  PublishedMechanism,
  PublishedParameter,
  PublishedSource,
} from '@kycuong/db/publication/read';
import type {
  Bilingual,
  ChosenValue,
  DirectiveHeading,
  ItemName,
  Mechanism,
  PassageSource,
} from './public-shapes.ts';

export const directiveHeading = (body: PublishedHeading): DirectiveHeading => ({
  slug: body.slug,
  kind: body.kind,
  issuer: body.issuer,
  number: body.number,
  numberAttested: body.numberAttested,
  date: body.date,
  dateAttested: body.dateAttested,
  knownNotLaterThan: body.knownNotLaterThan,
  listComplete: body.listComplete,
  force: body.force,
});

type Named = Omit<Neighbour, 'setting'> & { setting?: { title: Bilingual } };

export const itemName = (item: Named): ItemName => ({
  code: item.code,
  ordinal: item.ordinal,
  ordinalWord: item.ordinalWord,
  ordinalBasis: item.ordinalBasis,
  kind: item.kind,
  title: item.setting?.title ?? { vi: item.code, en: item.code },
});

export const passageSource = (document: PublishedSource, line: number | null): PassageSource => ({
  kind: document.kind,
  title: document.title,
  publishedOn: document.publishedOn,
  url: document.url,
  line,
});

export const chosenValue = ({ id, group, label, unit, values }: PublishedParameter): ChosenValue => ({
  id,
  group,
  label,
  unit,
  values,
});

/** A citation that the provisions do not hold keeps its code, so that a reader can still ask for it. */
export const mechanism = (setting: PublishedMechanism, provisions: readonly CitedProvision[]): Mechanism => ({
  id: setting.id,
  status: setting.status,
  origins: setting.origins.map((origin) =>
    origin.kind === 'province'
      ? origin
      : {
          kind: 'directive',
          provisions: origin.provisions.map(
            (code) =>
              provisions.find((provision) => provision.code === code) ?? { code, kind: 'context', text: '' },
          ),
        },
  ),
});

export const counts = (items: readonly PublishedItem[]) => ({
  items: items.length,
  clauses: items.reduce((sum, item) => sum + Math.max(item.clauses.length, 1), 0),
});

/** The text of an item, or of the clause that a reference such as `YB-11c` names. */
export function referredText(
  item: PublishedItem,
  reference: string,
): { letter: string | null; text: string } {
  const clause = item.clauses.find(({ letter }) => reference === `${item.code}${letter}`);
  return clause ? { letter: clause.letter, text: clause.text } : { letter: null, text: item.text };
}
