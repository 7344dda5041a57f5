import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  type Command,
  commandSchema,
  decide,
  type Plan,
  scopeOf,
  scopeOfChanges,
  undoChange,
} from '@kycuong/rules/organisation';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import {
  headOfUnitOn,
  lockOrganisation,
  parentUnitOn,
  readState,
  storeChange,
  subtreeOf,
  unitOfOfficerOn,
} from './organisation.ts';

const province = 'da-nang';
const admin = `lanh-dao.${province}@demo.invalid`;
const day = (text: string) => text as CivilDay;
const ground = { document: 'QĐ 1/QĐ-UBND', reason: '' };

describe.each(databaseServers())('changes of the organisation on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await database.superuser
      .updateTable('access.membership')
      .set({ role: 'organisation-admin' })
      .where('role', '=', 'leader')
      .execute();
    await apply({
      action: 'create-unit',
      unit: 'ubnd',
      name: 'UBND',
      unitKind: 'other',
      parent: null,
      from: '2020-01-01',
    });
    for (const unit of ['so-a', 'so-b'])
      await apply({
        action: 'create-unit',
        unit,
        name: unit,
        unitKind: 'department',
        parent: 'ubnd',
        from: '2020-01-01',
      });
    for (const [officer, unit, role] of [
      ['cb-1', 'so-a', 'head'],
      ['cb-2', 'so-b', 'head'],
      ['cb-3', 'so-b', 'staff'],
    ] as const) {
      await apply({
        action: 'add-officer',
        officer,
        name: `Nguyễn Văn ${officer}`,
        officerKind: 'civil-servant',
        from: null,
        to: null,
      });
      await apply({
        action: 'add-post',
        officer,
        unit,
        role,
        duty: null,
        acting: role === 'head' && officer === 'cb-2',
        concurrent: false,
        title: 'Giám đốc',
        from: '2020-01-01',
        to: null,
      });
    }
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const apply = async (typed: object, as = admin): Promise<{ changeNo: number; plan: Plan }> => {
    const command: Command = commandSchema.parse(typed);
    return database.acting(as, province, async (trx) => {
      await lockOrganisation(trx, province);
      const decided = decide(await readState(trx, province, scopeOf(command)), command);
      if (!decided.ok) throw new Error(decided.refusal.code);
      const change = { action: command.action, source: 'console', plan: decided.next, ...ground };
      return { changeNo: await storeChange(trx, province, change), plan: decided.next };
    });
  };
  const reading = <Answer>(read: (trx: never) => Promise<Answer>) =>
    database.acting(editorOf(province), province, (trx) => read(trx as never));
  const everything = () =>
    reading((trx) =>
      readState(trx, province, { units: ['ubnd', 'so-a', 'so-b', 'so-ab'], officers: [], records: [] }),
    );

  it('answers who headed what, and what hung where, on a day', async () => {
    expect(await reading((trx) => headOfUnitOn(trx, province, 'so-b', day('2026-11-22')))).toBe('cb-2');
    expect(await reading((trx) => headOfUnitOn(trx, province, 'so-b', day('2019-12-31')))).toBeNull();
    expect(await reading((trx) => unitOfOfficerOn(trx, province, 'cb-3', day('2026-11-22')))).toBe('so-b');
    expect(await reading((trx) => parentUnitOn(trx, province, 'so-a', day('2026-11-22')))).toBe('ubnd');
    expect(await reading((trx) => subtreeOf(trx, province, 'ubnd', day('2026-11-22')))).toEqual([
      'so-a',
      'so-b',
      'ubnd',
    ]);
    const { posts } = await everything();
    expect(posts.find(({ officer }) => officer === 'cb-2')).toMatchObject({
      acting: true,
      title: 'Giám đốc',
    });
  });

  it('merges, keeps the days before as they were, and is undone to the letter', async () => {
    const before = await everything();
    const { changeNo, plan } = await apply({
      action: 'merge-units',
      units: ['so-a', 'so-b'],
      into: { unit: 'so-ab', stands: false, name: 'Sở AB', unitKind: 'department', parent: 'ubnd' },
      head: 'cb-2',
      on: '2026-07-01',
    });
    expect(await reading((trx) => headOfUnitOn(trx, province, 'so-ab', day('2026-07-01')))).toBe('cb-2');
    expect(await reading((trx) => headOfUnitOn(trx, province, 'so-b', day('2026-06-30')))).toBe('cb-2');
    expect(await reading((trx) => unitOfOfficerOn(trx, province, 'cb-1', day('2026-07-01')))).toBe('so-ab');
    expect(await reading((trx) => subtreeOf(trx, province, 'ubnd', day('2026-07-01')))).toEqual([
      'so-ab',
      'ubnd',
    ]);
    await database.acting(admin, province, async (trx) => {
      const state = await readState(trx, province, scopeOfChanges(plan.changes));
      const decided = undoChange(state, plan.changes);
      if (!decided.ok) throw new Error(decided.refusal.code);
      await storeChange(trx, province, {
        action: 'undo',
        source: 'console',
        plan: decided.next,
        ...ground,
        reverts: changeNo,
      });
    });
    expect(await everything()).toEqual(before);
  });

  it('is allowed to organisation admins, in their own province', async () => {
    expect(
      await outcome(
        apply(
          {
            action: 'create-unit',
            unit: 'x',
            name: 'x',
            unitKind: 'other',
            parent: null,
            from: '2020-01-01',
          },
          editorOf(province),
        ),
      ),
    ).toBe('NOT_PERMITTED');
    const other = database.acting(admin, province, (trx) => lockOrganisation(trx, 'khanh-hoa'));
    expect(await outcome(other)).toBe('NOT_PERMITTED');
  });

  it('writes one audit entry for a change', async () => {
    await apply({
      action: 'rename-unit',
      unit: 'so-a',
      name: 'Sở A mới',
      unitKind: 'department',
      on: '2026-10-01',
    });
    const { rows } = await sql<{ payload: unknown }>`
      select payload from audit.entry join audit.payload using (province_id, entry_no)
      where subject_kind = 'organisation.change' order by entry_no desc limit 1`.execute(database.superuser);
    expect(rows[0]!.payload).toMatchObject({ action: 'rename-unit', rows: 2, document: ground.document });
  });
});
