import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A version and the very content that was looked at. */
export interface Seen {
  readonly directiveSlug: string;
  readonly version: number;
  readonly contentHash: string;
}
type Named = Omit<Seen, 'contentHash'>;

// The steps of a review, each a function of the database that checks everything again and records who took it.

export async function submitVersion(
  trx: ProvinceTransaction,
  { directiveSlug, version, contentHash }: Seen,
): Promise<void> {
  await sql`select app.submit_version(${directiveSlug}, ${version}, ${contentHash})`.execute(trx);
}

export async function approveVersion(
  trx: ProvinceTransaction,
  { directiveSlug, version, contentHash, effectiveFrom }: Seen & { readonly effectiveFrom: CivilDay },
): Promise<void> {
  await sql`select app.approve_version(${directiveSlug}, ${version}, ${contentHash}, ${effectiveFrom})`.execute(
    trx,
  );
}

export async function sendBackVersion(
  trx: ProvinceTransaction,
  { directiveSlug, version, reason }: Named & { readonly reason: string },
): Promise<void> {
  await sql`select app.send_back_version(${directiveSlug}, ${version}, ${reason})`.execute(trx);
}

export async function withdrawVersion(
  trx: ProvinceTransaction,
  { directiveSlug, version, reason }: Named & { readonly reason?: string },
): Promise<void> {
  await sql`select app.withdraw_version(${directiveSlug}, ${version}, ${reason ?? null})`.execute(trx);
}
