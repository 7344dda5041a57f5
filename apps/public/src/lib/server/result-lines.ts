import { results } from './results.ts';
import { orNotFound } from './or-not-found.ts';
import { resultsQuery } from './results-query.ts';

type Line = Awaited<ReturnType<typeof results.lines>>['results'][number];
const mostLines = 10_000;

export interface ResultLines {
  readonly lines: readonly Line[];
  /** Whether there are older ones that the file left out. */
  readonly truncated: boolean;
}

/** What a file of the register holds: the newest lines that fit what its address asks. */
export async function resultLines(province: string, asked: URLSearchParams): Promise<ResultLines> {
  const lines: Line[] = [];
  let filter = resultsQuery(province, asked);
  while (lines.length < mostLines) {
    const answer = await orNotFound(results.lines(filter));
    lines.push(...answer.results);
    if (!answer.next) return { lines, truncated: false };
    filter = { ...filter, after: answer.next };
  }
  return { lines, truncated: true };
}
