import { type Kysely, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { DB } from '../core/schema.gen.ts';

// Steps towards a published result. Each is a function of the database that checks everything again and records who took it.

/** The case that a record speaks of. */
export interface CaseOfResult {
  readonly year: number;
  readonly no: number;
}

export interface ResultDraftContent {
  /** Canonical JSON of rules' `publishedResultSchema`, the days of appearance as empty texts. */
  readonly content: string;
  /** Canonical JSON of rules' `namedPersonSchema`, or null where nobody is named. */
  readonly named: string | null;
  readonly endsOn: string | null;
  readonly harm: { readonly outweighed: boolean; readonly whom: string; readonly why: string } | null;
  readonly keptDetails: readonly { readonly text: string; readonly reason: string }[];
  readonly hiding: { readonly unit: string; readonly size: number; readonly k: number } | null;
}

const one = async <T>(db: Kysely<DB>, query: ReturnType<typeof sql<{ answer: T }>>): Promise<T> =>
  (await query.execute(db)).rows[0]!.answer;

/** Begins a record of a case, or with a reason the correction of a standing one. Returns the draft's number. */
export const beginResultDraft = (
  trx: ProvinceTransaction,
  of: CaseOfResult,
  begin: { readonly prefix: string; readonly content: string; readonly correction: string | null },
): Promise<number> =>
  one(
    trx,
    sql<{
      answer: number;
    }>`select publishing.begin_draft(${of.year}::smallint, ${of.no}, ${begin.prefix}, ${begin.content},
      ${begin.correction}) as answer`,
  );

/** Returns the new row version; refuses a save on top of somebody else's. */
export const saveResultDraft = (
  trx: ProvinceTransaction,
  draftNo: number,
  seen: number,
  { content, named, endsOn, harm, keptDetails, hiding }: ResultDraftContent,
): Promise<number> =>
  one(
    trx,
    sql<{ answer: number }>`select publishing.save_draft(${draftNo}, ${seen}, ${content}, ${named}, ${endsOn},
      ${harm && JSON.stringify(harm)}, ${JSON.stringify(keptDetails)}, ${hiding && JSON.stringify(hiding)}) as answer`,
  );

export type ResultDraftState = 'editing' | 'in-review' | 'published' | 'abandoned';

export async function moveResultDraft(
  trx: ProvinceTransaction,
  draftNo: number,
  from: ResultDraftState,
  to: ResultDraftState,
): Promise<void> {
  await sql`select publishing.move_draft(${draftNo}, ${from}, ${to})`.execute(trx);
}

export async function approveResult(
  trx: ProvinceTransaction,
  draftNo: number,
  contentHash: string,
): Promise<void> {
  await sql`select publishing.approve(${draftNo}, ${contentHash})`.execute(trx);
}

/** Returns the number under which the record now stands. */
export const publishResult = (
  trx: ProvinceTransaction,
  draftNo: number,
  contentHash: string,
): Promise<string> =>
  one(trx, sql<{ answer: string }>`select publishing.publish(${draftNo}, ${contentHash}) as answer`);

export async function holdResult(
  trx: ProvinceTransaction,
  number: string,
  held: boolean,
  ground: 'request' | 'legal-basis',
): Promise<void> {
  await sql`select publishing.set_held(${number}, ${held}, ${ground})`.execute(trx);
}

export async function withdrawResult(
  trx: ProvinceTransaction,
  number: string,
  ground: 'published-in-error' | 'legal-basis' | 'request',
  words: string | null,
): Promise<void> {
  await sql`select publishing.withdraw(${number}, ${ground}, ${words})`.execute(trx);
}

export const takeResultRequest = (
  trx: ProvinceTransaction,
  number: string,
  kind: 'correction' | 'reply' | 'removal',
  words: string,
): Promise<number> =>
  one(trx, sql<{ answer: number }>`select publishing.take_request(${number}, ${kind}, ${words}) as answer`);

export async function answerResultRequest(
  trx: ProvinceTransaction,
  requestNo: number,
  granted: boolean,
  answer: string,
): Promise<void> {
  await sql`select publishing.answer_request(${requestNo}, ${granted}, ${answer})`.execute(trx);
}
