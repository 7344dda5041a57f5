import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';

/** The cases of one indicator as somebody of the province wrote them. */
export interface CaseText {
  readonly indicator: string;
  /** 1 for the first writing. */
  readonly revision: number;
  readonly body: string;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

/** The newest writing for each of these indicators that has one. */
export async function listCaseTexts(
  trx: ProvinceTransaction,
  directiveSlug: string,
  indicators: readonly string[],
): Promise<Omit<CaseText, 'writtenBy'>[]> {
  if (indicators.length === 0) return [];
  return trx
    .selectFrom('detection.case_text')
    .distinctOn('indicator')
    .select(['indicator', 'revision', 'body', 'written_at as writtenAt'])
    .where('directive_slug', '=', directiveSlug)
    .where('indicator', 'in', indicators)
    .orderBy('indicator')
    .orderBy('revision', 'desc')
    .execute();
}

/** The newest writing for one indicator, with who wrote it; null while there is none. */
export async function findCaseText(
  trx: ProvinceTransaction,
  { directiveSlug, indicator }: { readonly directiveSlug: string; readonly indicator: string },
): Promise<CaseText | null> {
  const found = await trx
    .selectFrom('detection.case_text as c')
    .leftJoin('access.person as p', 'p.person_id', 'c.written_by')
    .select([
      'c.indicator',
      'c.revision',
      'c.body',
      'p.display_name as writtenBy',
      'c.written_at as writtenAt',
    ])
    .where('c.directive_slug', '=', directiveSlug)
    .where('c.indicator', '=', indicator)
    .orderBy('c.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps a new writing after the one that was seen (0: none), and returns its revision. */
export async function writeCaseText(
  trx: ProvinceTransaction,
  of: { readonly directiveSlug: string; readonly indicator: string },
  { body, seen }: { readonly body: string; readonly seen: number },
): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select detection.write_cases(${of.directiveSlug}, ${of.indicator}, ${body}, ${seen}) as revision`.execute(
    trx,
  );
  return rows[0]!.revision;
}
