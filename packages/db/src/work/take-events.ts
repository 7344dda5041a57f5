import { createHash, randomUUID } from 'node:crypto';
import type { ReadEvent } from '@kycuong/rules/work/events';
import { sql } from 'kysely';
import type { TokenHolder } from '../access/access.ts';
import type { Connection } from '../core/connect.ts';
import { refusalIn } from '../core/database-refusal.ts';
import { storeEvidence } from './store-evidence.ts';

type Holder = Pick<TokenHolder, 'province' | 'token'>;

export interface Taken {
  readonly receipt: string;
  /** Events that had not come before. */
  readonly fresh: number;
  /** Versions that the evidence did not hold yet. */
  readonly stored: number;
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Takes events in, all or none, and gives a receipt in the same transaction. Those that came before count as taken. */
export async function takeEvents(
  db: Connection,
  { province, token }: Holder,
  events: readonly ReadEvent[],
): Promise<Taken> {
  const receipt = randomUUID();
  const keys = events.map(({ source, id, content }, place) => ({
    source,
    id,
    digest: digestOf(content),
    place,
  }));
  try {
    return await db.transaction().execute(async (trx) => {
      const noted = await sql<{ fresh: number[] }>`
        select work.note_events(${token}, ${province}, ${receipt}, ${JSON.stringify(keys)}) as fresh`.execute(
        trx,
      );
      const fresh = noted.rows[0]!.fresh.map((place) => events[place]!.record);
      const stored = await storeEvidence(trx, province, fresh, async (_, __, table, rows) => {
        const answer = await sql<{ stored: number }>`
          select work.store_events(${token}, ${province}, ${table}, ${rows}) as stored`.execute(trx);
        return answer.rows[0]!.stored;
      });
      await sql`
        select work.give_receipt(${token}, ${province}, ${receipt}, ${events.length}, ${fresh.length}, ${stored})`.execute(
        trx,
      );
      return { receipt, fresh: fresh.length, stored };
    });
  } catch (error) {
    throw refusalIn(error);
  }
}

export interface Receipt {
  readonly takenAt: Date;
  readonly events: number;
  readonly fresh: number;
  readonly stored: number;
  /** Whether every subject that these events touch has been decided again. */
  readonly weighed: boolean;
}

export async function readReceipt(
  db: Connection,
  { province, token }: Holder,
  receipt: string,
): Promise<Receipt | null> {
  const { rows } = await sql<Receipt>`
    select taken_at as "takenAt", events, fresh, stored, weighed
    from work.read_receipt(${token}, ${province}, ${receipt})`.execute(db);
  return rows[0] ?? null;
}
