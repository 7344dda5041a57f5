import { readHead, readResult, type ResultPageRows } from '@kycuong/db/publication/read';
import { publishedResultSchema } from '@kycuong/rules/publication';
import { commitmentTo } from '@kycuong/rules/publication/log';
import type { z } from 'zod';
import { found, type PublicContext } from '../core/public-trpc.ts';
import { headOfNote } from './head-of-note.ts';
import { provinceOf } from './public-results.ts';
import type { resultPage } from './public-result-pages.ts';

type ResultPage = z.infer<typeof resultPage>;

/** One result, or what became of it: a number that was never given is not there at all. */
export async function publicResult(
  { db }: PublicContext,
  { province, number }: { province: string; number: string },
): Promise<ResultPage> {
  const [rows, head] = await Promise.all([readResult(db, province, number), readHead(db, province)]);
  const { shown, notices } = rows;
  const state = found(stateOf(rows), `result ${province}/${number}`);
  const result = shown ? publishedResultSchema.parse(JSON.parse(shown.body)) : null;
  return {
    demo: rows.demo,
    province: provinceOf(rows.workspaces, province),
    number,
    state,
    result,
    named: namedOf(shown),
    corrections: shown?.corrections ?? 0,
    leaf: shown?.leaf ?? null,
    commitment: shown && result ? commitmentTo(result, Buffer.from(shown.opening, 'hex')) : null,
    notices: notices.map(({ body: _, opening: __, ...notice }) => notice),
    head: headOfNote(head?.note ?? null),
  };
}

/** The number in the province's register is its own affair. */
function namedOf(shown: ResultPageRows['shown']): ResultPage['named'] {
  if (!shown?.named) return null;
  const { name, post, basis, endsOn } = shown.named;
  return { name, post, basis, endsOn };
}

function stateOf({ shown, ended, notices }: ResultPageRows): ResultPage['state'] | undefined {
  if (shown) return 'shown';
  const last = notices.at(-1)?.kind;
  if (last === 'withdrawn') return last;
  if (ended) return 'expired';
  return last === undefined ? undefined : 'held';
}
