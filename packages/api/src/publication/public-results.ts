import {
  readChoices,
  countResults,
  readResults,
  type ResultFilter,
  type ResultLine,
} from '@kycuong/db/publication/read';
import { searchTokens } from '@kycuong/rules/text';
import type { z } from 'zod';
import { type ProvinceName, provinceNames } from '../core/public-province.ts';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type { resultsFilter } from './public-result-inputs.ts';
import type { resultLine, resultLines, resultsPage } from './public-result-pages.ts';

type Filter = z.infer<typeof resultsFilter>;
const perPage = 20;
const linesPerAnswer = 1000;
/** Nobody reads on from there, and to count further costs more the more there are; where words are looked for, a page is counted. */
const countedTo = 1000;
/** More words than a sentence has only cost time. */
const mostWords = 12;

const rowsFilter = ({ query, ...filter }: Filter): ResultFilter => ({
  ...filter,
  tokens: searchTokens(query).slice(0, mostWords),
});

/** A page of the register of results: newest first, without regard to diacritics, the next page by its key. */
export async function publicResults(
  { db }: PublicContext,
  input: Filter,
): Promise<z.infer<typeof resultsPage>> {
  const filter = rowsFilter(input);
  const [list, counted, choices] = await Promise.all([
    readResults(db, filter, input.after, perPage + 1),
    filter.tokens.length > 0 ? null : countResults(db, filter, countedTo + 1),
    readChoices(db, input.province),
  ]);
  const whole = input.after === null && list.results.length <= perPage;
  const total = counted ?? (whole ? list.results.length : countedTo + 1);
  const province = provinceOf(list.workspaces, input.province);
  const shown = list.results.slice(0, perPage);
  const last = shown.at(-1);
  return {
    demo: list.demo,
    province,
    results: shown.map(lineOf),
    total: total > countedTo ? null : total,
    next: list.results.length > perPage && last ? { on: last.on, number: last.number } : null,
    choices,
  };
}

/** Lines for feeds and files, newest first: a thousand in one answer. */
export async function publicResultLines(
  { db }: PublicContext,
  input: Filter,
): Promise<z.infer<typeof resultLines>> {
  const list = await readResults(db, rowsFilter(input), input.after, linesPerAnswer);
  const last = list.results.at(-1);
  return {
    province: provinceOf(list.workspaces, input.province),
    results: list.results.map(lineOf),
    next: list.results.length === linesPerAnswer && last ? { on: last.on, number: last.number } : null,
  };
}

function lineOf({ body, corrections, remedied }: ResultLine): z.infer<typeof resultLine> {
  const { number, headline, unit, field, subject, publishedOn, endsOn, findings, decision, disputed } = body;
  return {
    number,
    headline,
    unit,
    field,
    subject,
    publishedOn,
    endsOn,
    behaviours: [...new Set(findings.map(({ behaviour }) => behaviour))],
    outcomes: [...new Set(findings.map(({ outcome }) => outcome))],
    measure: { discipline: decision.discipline, words: decision.words },
    remedied,
    disputed: disputed !== null,
    corrections,
  };
}

/** The province by its name today, or the answer that there is none. */
export function provinceOf(workspaces: Parameters<typeof provinceNames>[0], key: string): ProvinceName {
  found(
    workspaces.find(({ province }) => province === key),
    `province ${key}`,
  );
  return provinceNames(workspaces)(key);
}
