import { nameOfProvince } from '../core/public-province.ts';
import type { z } from 'zod';
import { readDirective } from '@kycuong/db/publication/read';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type { directivePage } from './public-pages.ts';
import { chosenValue, directiveHeading, itemName, mechanism, passageSource } from './public-views.ts';

/** A directive as a whole: its items in the province's order, its other passages, and what the province chose. */
export async function publicDirective(
  { db }: PublicContext,
  { province, slug }: { province: string; slug: string },
): Promise<z.infer<typeof directivePage>> {
  const row = found(await readDirective(db, province, slug), `directive ${province}/${slug}`);
  const { body, provisions } = row;
  const sources = new Map(body.sources.map((source) => [source.id, source]));
  return {
    demo: row.demo,
    province: nameOfProvince(row.workspace),
    heading: directiveHeading(body),
    title: body.title,
    version: { number: body.version, from: row.from, to: row.to },
    scope: body.scope,
    listNote: body.listNote,
    sensitiveFields: body.sensitiveFields,
    countClaims: body.countClaims.map((claim) => {
      const source = claim.source && sources.get(claim.source.document);
      return { ...claim, source: source ? passageSource(source, claim.source?.line ?? null) : null };
    }),
    clearAssignment: body.clearAssignment,
    items: body.behaviours
      .toSorted((a, b) => a.setting.displayOrder - b.setting.displayOrder || a.ordinal - b.ordinal)
      .map((item) => ({
        ...itemName(item),
        clauses: item.clauses.length,
        machineDetection: item.setting.machineDetection,
      })),
    provisions: provisions.map((provision) => ({
      ...provision,
      source: passageSource(provision.document, provision.source.line),
    })),
    parameters: body.parameters.map(chosenValue),
    mechanisms: body.mechanisms.map((setting) => mechanism(setting, provisions)),
    related: body.related,
    sources: body.sources,
    fullText: { public: body.publication.fullTextPublic, basis: body.publication.fullTextBasis },
    doubts: body.doubts,
    questions: row.questions,
  };
}
