// Pieces of the measurement of row security under proved claims: the same transaction by kycuong_staff and by a role that
// passes over policies. For a database made for it, migrated and with the catalogues seeded.
import { sql } from 'kysely';
import { bindAccount, createPerson, grantMembership } from '../access/access.ts';
import { type Claims, inProvince, openClaims, type ProvinceTransaction } from './claims.ts';
import { connect, type Connection } from './connect.ts';

export interface ClaimsCost {
  /** Milliseconds of a transaction, medians. */
  readonly policies: number;
  readonly bypass: number;
  readonly ratio: number;
}

const province = 'yen-bai';

/** Somebody to act as, 100,000 log entries of ten provinces, and a role that no policy holds back. */
export async function prepareClaimsCost(superuserUrl: string, bypassPassword: string): Promise<Claims> {
  const db = connect(superuserUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    await db.transaction().execute(async (trx) => {
      const account = {
        id: 'measured',
        name: 'measured',
        email: 'measured@demo.invalid',
        email_verified: true,
      };
      await trx.insertInto('auth.user').values(account).execute();
      const personId = await createPerson(trx, 'measured');
      await bindAccount(trx, account.id, personId);
      await grantMembership(trx, { province, personId, role: 'leader' });
      const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
      await trx
        .insertInto('auth.session')
        .values({
          id: 'measured',
          token: 'measured',
          user_id: account.id,
          updated_at: now,
          expires_at: later,
        })
        .execute();
    });
    await sql`
      insert into audit.entry (province_id, actor, action, subject_kind, subject_key, payload_digest)
      select case n % 10 when 0 then ${province} else 'other-' || n % 10 end, 'system:measure', 'insert', 'measure',
        jsonb_build_object('n', n), '' from generate_series(1, 100000) n`.execute(db);
    await sql`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'kycuong_bypass') then create role kycuong_bypass; end if;
      end $$`.execute(db);
    await sql`alter role kycuong_bypass login bypassrls password ${sql.lit(bypassPassword)}`.execute(db);
    await sql`grant connect on database ${sql.id(new URL(superuserUrl).pathname.slice(1))} to kycuong_bypass`.execute(
      db,
    );
    await sql`grant usage on schema audit to kycuong_bypass`.execute(db);
    await sql`grant select on audit.entry to kycuong_bypass`.execute(db);
    await sql`analyze audit.entry`.execute(db);
    const claims = await openClaims(db, 'measured', province);
    if (!claims) throw new Error('no claims for the measured session');
    return claims;
  } finally {
    await db.destroy();
  }
}

const entries = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('audit.entry')
    .select(['entry_no', 'at', 'actor', 'action', 'subject_kind', 'subject_key'])
    .where('province_id', '=', province);

/** What is read in the transaction: one row by its key, or a page of twenty. */
export const claimsReadings = {
  point: (trx: ProvinceTransaction, round: number) =>
    entries(trx)
      .where('entry_no', '=', (round % 1000) * 10)
      .execute(),
  list: (trx: ProvinceTransaction, round: number) =>
    entries(trx)
      .where('entry_no', '<', 100_000 - (round % 1000) * 10)
      .orderBy('entry_no', 'desc')
      .limit(20)
      .execute(),
} as const;

/** Both roles take turns, so that what else the machine does hits them alike. */
export async function measureClaimsCost(
  reading: keyof typeof claimsReadings,
  {
    staff,
    bypass,
    claims,
    rounds,
  }: { staff: Connection; bypass: Connection; claims: Claims; rounds: number },
): Promise<ClaimsCost> {
  const times = { policies: [] as number[], bypass: [] as number[] };
  for (let round = 0; round < rounds + 200; round++) {
    for (const [name, db] of [
      ['policies', staff],
      ['bypass', bypass],
    ] as const) {
      const start = performance.now();
      await inProvince(db, claims, (trx) => claimsReadings[reading](trx, round));
      if (round >= 200) times[name].push(performance.now() - start);
    }
  }
  const [policies, without] = [median(times.policies), median(times.bypass)];
  return { policies, bypass: without, ratio: policies / without };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
