import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  type Command,
  decide,
  emptyState,
  type Officer,
  type OrganisationState,
  type Plan,
  type Post,
  type RecordChange,
  withChanges,
} from '@kycuong/rules/organisation';
import { type Random, randomFrom } from '@kycuong/rules/work/random';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../src/core/claims.ts';
import type { Connection } from '../../src/core/connect.ts';
import { storeChange } from '../../src/organisation/organisation.ts';
import { inventName } from './demo-names.ts';
import { demoDistricts, type DemoUnit, demoUnits } from './demo-units.ts';

const source = 'import:minh-hoa';
const since = '2021-07-01' as CivilDay;
const reorganised = '2025-07-01' as CivilDay;
const peopleOfAUnit = 15;

/**
 * An invented organisation for each province that has none: about twenty units with three hundred officers, and the end of
 * the districts on 1/7/2025 as changes of their own. Returns the provinces it was made for.
 */
export async function seedOrganisation(ownerDb: Connection): Promise<string[]> {
  return ownerDb.transaction().execute(async (trx) => {
    const { rows } = await sql<{ province: string }>`
      select w.province_id as province from app.workspace w
      where not exists (select from organisation.change c where c.province_id = w.province_id)
      order by 1`.execute(trx);
    for (const [at, { province }] of rows.entries()) await seedProvince(trx, province, at + 1);
    if (rows.length > 0)
      await sql`analyze organisation.officer, organisation.officer_token, work.unit, work.post`.execute(trx);
    return rows.map(({ province }) => province);
  });
}

async function seedProvince(trx: ProvinceTransaction, province: string, seed: number): Promise<void> {
  const random = randomFrom(seed, 'demo-organisation');
  const units = [...demoDistricts, ...demoUnits];
  let state = await store(trx, province, emptyState, 'import', {
    changes: [...units.map(begin), ...units.flatMap((unit, at) => peopleOf(unit, at, random))],
    successions: [],
  });
  for (const { unit } of demoDistricts)
    state = await run(trx, province, state, {
      action: 'dissolve-unit',
      unit,
      heir: 'ubnd',
      on: reorganised,
    });
}

async function run(
  trx: ProvinceTransaction,
  province: string,
  state: OrganisationState,
  command: Command,
): Promise<OrganisationState> {
  const decided = decide(state, command);
  if (!decided.ok) throw new Error(`the demonstration's ${command.action}: ${decided.refusal.log}`);
  return store(trx, province, state, command.action, decided.next);
}

async function store(
  trx: ProvinceTransaction,
  province: string,
  state: OrganisationState,
  action: string,
  plan: Plan,
): Promise<OrganisationState> {
  const ground = {
    document: 'Dữ liệu minh họa',
    reason: 'Tổ chức và người trong bản minh họa đều được đặt ra',
  };
  await storeChange(trx, province, { action, source, plan, ...ground });
  return withChanges(state, plan.changes);
}

const begin = ({ unit, name, unitKind, parent }: DemoUnit): RecordChange => ({
  kind: 'unit',
  before: null,
  after: { id: `${unit}@${since}`, unit, name, unitKind, parent, from: since, to: null },
});

/** A head, two deputies, two managers and staff; those of a district end in other units before it does. */
function peopleOf({ unit, unitKind, titles }: DemoUnit, at: number, random: Random): RecordChange[] {
  const served = unit.startsWith('huyen-') ? 0 : peopleOfAUnit;
  return Array.from({ length: served }, (_, place): RecordChange[] => {
    const id = `CB-${String((at - demoDistricts.length) * peopleOfAUnit + place + 1).padStart(4, '0')}`;
    const role = place === 0 ? 'head' : place < 3 ? 'deputy' : place < 5 ? 'manager' : 'staff';
    const kind: Officer['kind'] =
      unitKind === 'party-body' || (unitKind === 'commune' && place === 0)
        ? 'cadre'
        : unitKind === 'service-unit'
          ? 'public-employee'
          : random.chance(0.08)
            ? 'contract-worker'
            : 'civil-servant';
    const title =
      role === 'head' ? titles[0] : role === 'deputy' ? titles[1] : role === 'staff' ? 'Chuyên viên' : null;
    const from = random.pick([since, '2022-03-15', '2023-01-01', '2024-09-02']) as CivilDay;
    const after: Post = {
      id: `${id}@${unit}@${role}@${from}`,
      ...{ officer: id, unit, role, duty: `${unitKind}.${role}`, title, from, to: null },
      acting: role === 'head' && unit === 'so-xay-dung',
      concurrent: false,
    };
    return [
      {
        kind: 'officer',
        before: null,
        after: { id, name: inventName(random), kind, from: null, to: null },
      },
      { kind: 'post', before: null, after },
    ];
  }).flat();
}
