import { provinceNames } from '../core/public-province.ts';
import type { z } from 'zod';
import { type PublishedBehaviourPage, readBehaviour } from '@kycuong/db/publication/read';
import { found, type PublicContext } from '../core/public-trpc.ts';
import { elsewhere } from './public-elsewhere.ts';
import { publicIndicators } from './public-indicators.ts';
import type { behaviourPage } from './public-pages.ts';
import { chosenValue, directiveHeading, itemName, passageSource } from './public-views.ts';

type BehaviourPage = z.infer<typeof behaviourPage>;

/** One item: its words, what they mean, what the province chose, and who else says the same. */
export async function publicBehaviour(
  { db }: PublicContext,
  { province, slug, ordinal }: { province: string; slug: string; ordinal: number },
): Promise<BehaviourPage> {
  const page = found(await readBehaviour(db, province, slug, ordinal), `item ${province}/${slug}/${ordinal}`);
  const { body, siblings } = page;
  const place = siblings.findIndex(({ code }) => code === body.code);
  const beside = (step: number) => (siblings[place + step] ? itemName(siblings[place + step]!) : null);
  return {
    demo: page.demo,
    province: provinceNames(page.workspaces)(province),
    directive: directiveHeading(body.directive),
    version: { number: body.directive.version, from: page.from, to: page.to },
    item: item(page),
    count: siblings.length,
    families: page.families.map(({ id, name }) => ({ id, name })),
    indicators: publicIndicators(body, page.today),
    parameters: body.parameters.map(chosenValue),
    elsewhere: elsewhere(page),
    absent: absent(page, province),
    doubts: body.doubts,
    previous: beside(-1),
    next: beside(1),
  };
}

function item({ body }: PublishedBehaviourPage): BehaviourPage['item'] {
  const { setting } = body;
  const explanations = new Map(setting.clauses.map(({ letter, explanation }) => [letter, explanation]));
  return {
    ...itemName(body),
    groupedOrdinal: body.groupedOrdinal,
    text: body.text,
    sourceText: body.sourceText,
    truncated: body.truncated,
    explanation: setting.explanation,
    severity: setting.severity,
    machineDetection: setting.machineDetection,
    addressee: body.addressee,
    clauses: body.clauses.map((clause) => ({
      ...clause,
      explanation: explanations.get(clause.letter) ?? null,
    })),
    notes: body.notes,
    source: passageSource(body.document, body.source.line),
  };
}

function absent(
  { lists, relatives, workspaces }: PublishedBehaviourPage,
  here: string,
): BehaviourPage['absent'] {
  const nameOf = provinceNames(workspaces);
  const present = new Set([here, ...relatives.map(({ province }) => province)]);
  return lists
    .filter(({ province }) => !present.has(province))
    .map(({ province, complete }) => ({ province: nameOf(province), listComplete: complete }));
}
