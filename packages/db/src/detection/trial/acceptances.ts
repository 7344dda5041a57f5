import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';

export interface Acceptance {
  readonly key: string;
  readonly reason: string;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date;
}

interface OfContent {
  readonly directiveSlug: string;
  readonly contentHash: string;
}

/** What people accepted of one content of a catalogue, each with its reason. */
export async function listAcceptances(trx: ProvinceTransaction, of: OfContent): Promise<Acceptance[]> {
  return trx
    .selectFrom('detection.acceptance as a')
    .leftJoin('access.person as p', 'p.person_id', 'a.accepted_by')
    .select(['a.key', 'a.reason', 'p.display_name as acceptedBy', 'a.accepted_at as acceptedAt'])
    .where('a.directive_slug', '=', of.directiveSlug)
    .where('a.content_hash', '=', of.contentHash)
    .orderBy('a.accepted_at')
    .execute();
}

/** Keeps that the acting person accepts something, with the reason. */
export async function keepAcceptance(
  trx: ProvinceTransaction,
  { directiveSlug, contentHash }: OfContent,
  { key, reason }: Pick<Acceptance, 'key' | 'reason'>,
): Promise<void> {
  await sql`select detection.accept(${directiveSlug}, ${contentHash}, ${key}, ${reason})`.execute(trx);
}
