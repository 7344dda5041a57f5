import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';
import type { RemedyKey } from './read-remedies.ts';

/** What the page of a link may show: no name, no number of a case. */
export interface ShownByLink {
  readonly unit: string;
  readonly milestones: readonly { readonly text: string; readonly doneOn: CivilDay | null }[];
}

export type LinkState =
  | { readonly state: 'open'; readonly shown: ShownByLink; readonly expiresOn: CivilDay }
  /** Used, expired, replaced and never made look alike. */
  | { readonly state: 'not-open' | 'too-many' };
export type LinkAnswered = 'recorded' | 'not-open' | 'too-many';

/** Keeps the digest of a new link; it takes the place of one that waits. */
export async function makeLink(
  trx: ProvinceTransaction,
  { year, no, line }: RemedyKey,
  link: { readonly tokenHash: string; readonly shown: ShownByLink; readonly days: number },
): Promise<void> {
  await sql`select outcome.make_link(${year}::smallint, ${no}, ${line}, ${link.tokenHash}, ${JSON.stringify(link.shown)},
    ${link.days})`.execute(trx);
}

/** As kycuong_public. */
export async function lookAtLink(db: Connection, province: string, tokenHash: string): Promise<LinkState> {
  const { rows } = await sql<{ found: LinkState }>`
    select outcome.look_at_link(${province}, ${tokenHash}) as found`.execute(db);
  return rows[0]!.found;
}

/** As kycuong_public. Counts once. */
export async function answerLink(
  db: Connection,
  province: string,
  tokenHash: string,
  answer: { readonly solved: boolean; readonly words: string | null },
): Promise<LinkAnswered> {
  const { rows } = await sql<{ became: LinkAnswered }>`
    select outcome.answer_link(${province}, ${tokenHash}, ${answer.solved}, ${answer.words}) as became`.execute(
    db,
  );
  return rows[0]!.became;
}
