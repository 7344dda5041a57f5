import type { CivilDay } from '@kycuong/rules/civil-day';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';
import { sql } from 'kysely';
import type { Connection } from '../../src/core/connect.ts';
import { storeEvidence } from '../../src/work/work.ts';
import { type Body, bindToOrganisation, bound, type Serving } from './bind-to-organisation.ts';

const province = 'yen-bai';
const days = 300;
const patterns = Object.fromEntries(patternIds.map((id) => [id, 1]));
/** The organisation has its own. */
const ofTheOrganisation = ['unit', 'post', 'competence', 'delegation', 'leave'];

/** Ten invented months of work in one province, done by the people of the demonstration; nothing where evidence is there already. */
export async function seedEvidence(ownerDb: Connection): Promise<void> {
  await ownerDb.transaction().execute(async (trx) => {
    const { rows } = await sql<{ today: CivilDay; there: boolean }>`
      select publication.today()::text as today,
        exists (select from work.matter where province_id = ${province}) as there`.execute(trx);
    const serving = await sql<Serving>`
      select officer, unit, role from work.post
      where province_id = ${province} and superseded_at = 'infinity' and not withdrawn and "to" is null
      order by unit, officer`.execute(trx);
    const bodies = await sql<Body>`
      select unit, unit_kind as "unitKind" from work.unit
      where province_id = ${province} and superseded_at = 'infinity' and not withdrawn and "to" is null
        and unit = any (${[...new Set(serving.rows.map(({ unit }) => unit))]}::text[])
      order by unit`.execute(trx);
    const { today, there } = rows[0]!;
    if (there || bodies.rows.length === 0) return;
    const units = bodies.rows.length;
    const from = toCivilDay(toEpochDay(today) - days);
    const generated = [
      ...generateProvince({
        seed: 17,
        officers: units * 14,
        units,
        records: 4000,
        from,
        days,
        patterns,
      }).records(),
    ];
    const binding = bindToOrganisation(generated, bodies.rows, serving.rows);
    const records = generated.filter(({ kind }) => !ofTheOrganisation.includes(kind));
    await storeEvidence(
      trx,
      province,
      records.map((record) => bound(record, binding)),
    );
  });
}
