import { nameKey, nameTokens } from '@kycuong/rules/organisation';
import { randomFrom } from '@kycuong/rules/work/random';
import { sql } from 'kysely';
import { inventName } from '../../seed/organisation/demo-names.ts';
import type { Connection } from '../core/connect.ts';

/** Codes such as `CB-0`, one after another. */
export const officerCodes = (count: number): string[] => Array.from({ length: count }, (_, at) => `CB-${at}`);

/** Officers of a province with these codes and invented names, and what they are found by. */
export async function insertOfficers(
  db: Connection,
  province: string,
  codes: readonly string[],
): Promise<void> {
  const random = randomFrom(1, 'many-officers');
  const people = codes.map((officer) => {
    const name = inventName(random);
    return { officer, name, name_key: nameKey(name) };
  });
  const tokens = people.flatMap(({ officer, name }) =>
    nameTokens(name, officer).map((token) => ({ officer, token })),
  );
  await sql`
    insert into organisation.officer (province_id, officer, name, name_key, kind)
    select ${province}, p.officer, p.name, p.name_key, 'civil-servant'
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) p (officer text, name text, name_key text)`.execute(
    db,
  );
  await sql`
    insert into organisation.officer_token (province_id, officer, token)
    select ${province}, t.officer, t.token from jsonb_to_recordset(${JSON.stringify(tokens)}::jsonb) t (officer text, token text)`.execute(
    db,
  );
  await sql`analyze organisation.officer, organisation.officer_token`.execute(db);
}
