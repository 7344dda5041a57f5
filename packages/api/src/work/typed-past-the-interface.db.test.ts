import { oldestServer } from '@kycuong/testing/database';
import { type CastName, caseProvince as province } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';

type Row = Readonly<Record<string, string | boolean | null>>;

const assignment = (more: Row = {}): Row => ({
  id: 'g-1',
  matter: 'v-1',
  assignee: 'o-thin',
  assigner: 'o-chu-tich',
  unit: 'phuong',
  assigned_on: '2026-11-02',
  due_on: '2026-11-10',
  withdrawn: false,
  ...more,
});
const transfer = (more: Row = {}): Row => ({
  id: 'c-1',
  matter: 'v-1',
  sender: 'o-thin',
  from_unit: 'phuong',
  to_unit: 'so',
  direction: 'up',
  referred_on: '2026-11-12',
  withdrawn: false,
  ...more,
});

describe.each(oldestServer())('evidence typed past the interface on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const standing = async (kind: string, id: string) =>
    (
      await runText<{ row: Row }>(
        world.superuser,
        `select to_jsonb(e) as row from work.${kind} e where province_id = $1 and id = $2 and superseded_at = 'infinity'`,
        [province, id],
      )
    )[0]?.row;
  /** What the database answers: `done`, or the code of its refusal. */
  const typed = async (who: CastName, kind: string, row: Row, what: string): Promise<string> => {
    const seen = (await standing(kind, String(row.id)))?.recorded_at ?? null;
    return answer(who, 'select work.type_in($1, $2, $3::timestamptz, $4, $5)', [
      kind,
      JSON.stringify(row),
      seen,
      what,
      'thử',
    ]);
  };
  const answer = async (who: CastName, text: string, values: unknown[]): Promise<string> => {
    try {
      await world.direct(who, (trx) => runText(trx, text, values));
      return 'done';
    } catch (error) {
      return String((error as { code?: unknown }).code ?? error);
    }
  };

  test('nobody takes part in a record by writing their own name into it', async () => {
    expect(await typed('chair', 'assignment', assignment(), 'new')).toBe('done');
    const done = { completed_on: '2026-11-20', result: 'done' };
    expect(await typed('subject', 'assignment', assignment({ ...done, assigner: 'o-thin' }), 'step')).toBe(
      'NOT_YOURS_TO_RECORD',
    );
    expect(await typed('intake', 'assignment', assignment({ id: 'g-2', unit: 'so' }), 'new')).toBe(
      'NOT_YOURS_TO_RECORD',
    );
    await runText(
      world.superuser,
      `insert into work.assignment (province_id, id, source, recorded_at, withdrawn, matter, assignee, unit, assigned_on)
        values ($1, 'g-3', 'voffice', '2026-11-03', false, 'v-2', 'o-thanh-tra', 'so', '2026-11-02')`,
      [province],
    );
    const claimed = { id: 'g-3', matter: 'v-2', assignee: 'o-thin', assigner: null, due_on: null };
    expect(await typed('intake', 'assignment', assignment(claimed), 'correction')).toBe(
      'NOT_YOURS_TO_RECORD',
    );
  });

  test('a step adds a result and touches nothing else; a correction is not made by whom it names', async () => {
    const result = { completed_on: '2026-11-20', result: 'done' };
    const moved = assignment({ ...result, due_on: '2026-12-31' });
    expect(await typed('chair', 'assignment', moved, 'step')).toBe('NOT_PERMITTED');
    expect(await typed('chair', 'assignment', moved, 'correction')).toBe('RECORD_NAMES_YOU');
    expect(await typed('chair', 'assignment', assignment(result), 'step')).toBe('done');
    expect(await typed('intake', 'assignment', moved, 'correction')).toBe('done');
    expect(await standing('assignment', 'g-1')).toMatchObject({ due_on: '2026-12-31', source: 'console' });
  });

  test('A transfer of a matter never closes it: the sender owns it until the receiver accepts.', async () => {
    const matter = {
      id: 'v-1',
      matter: 'v-1',
      matter_kind: 'dat-dai',
      unit: 'phuong',
      opened_on: '2026-11-02',
    };
    expect(await typed('intake', 'matter', { ...matter, withdrawn: false }, 'new')).toBe('done');
    const accepted = { accepted_on: '2026-11-13' };
    expect(await typed('subject', 'referral', transfer(accepted), 'new')).toBe('NOT_YOURS_TO_RECORD');
    expect(await typed('subject', 'referral', transfer(), 'new')).toBe('done');
    const owner = async () => {
      const { owners, open } = await (await world.as('chair')).work.matter({ matter: 'v-1' });
      return { owner: owners.at(-1)?.unit, open };
    };
    expect(await owner()).toEqual({ owner: 'phuong', open: true });
    for (const who of ['subject', 'colleague', 'intake', 'chair'] as const)
      expect(await typed(who, 'referral', transfer({ ...accepted, receiver: 'o-thanh-tra' }), 'step')).toBe(
        'NOT_YOURS_TO_RECORD',
      );
    const taken = transfer({ ...accepted, receiver: 'o-thanh-tra' });
    expect(await typed('inspector', 'referral', taken, 'step')).toBe('done');
    expect(await owner()).toEqual({ owner: 'so', open: true });
  });

  test('Nobody handles, verifies, decides or appraises a case against themselves, their own unit’s head, or a chain of hand-offs they were part of: nor settles a dispute, nor approves a cause.', async () => {
    const reminder = {
      id: 'd-1',
      matter: 'v-9',
      reminder: 'o-dong-nghiep',
      reminded: 'o-chu-tich',
      unit: 'phuong',
      reminded_on: '2026-11-20',
      withdrawn: false,
    };
    expect(await typed('intake', 'reminder', reminder, 'new')).toBe('done');
    const dispute = `select work.open_dispute('reminder', 'd-1', 'Chưa nhận được.')`;
    expect(await answer('subject', dispute, [])).toBe('NO_SUCH_EVIDENCE');
    expect(await answer('chair', dispute, [])).toBe('done');
    expect(await answer('chair', dispute, [])).toBe('DISPUTED_ALREADY');
    const settle = (who: CastName) =>
      answer(
        who,
        `select work.settle_dispute(dispute_no, 'rejected', 'Có ký nhận.', null) from work.dispute where id = 'd-1'`,
        [],
      );
    for (const who of ['chair', 'verifier'] as const) expect(await settle(who)).toBe('DISPUTE_CONCERNS_YOU');
    expect(await settle('verifierAbove')).toBe('done');

    const cause = {
      cause: 'objective-cause',
      officer: 'o-chu-tich',
      unit: null,
      matter: null,
      from: '2026-11-02',
      to: '2026-11-09',
      document: '12/QĐ',
      account: 'Bão lũ',
    };
    expect(await answer('intake', 'select work.request_exclusion($1)', [JSON.stringify(cause)])).toBe('done');
    const approve = (who: CastName) =>
      answer(
        who,
        `select work.decide_exclusion(request_no, 'approved', 'Đủ tài liệu.') from work.exclusion_request`,
        [],
      );
    for (const who of ['chair', 'decider'] as const)
      expect(await approve(who)).toBe('EXCLUSION_CONCERNS_YOU');
    expect(await approve('deciderAbove')).toBe('done');
    expect(await standing('exclusion', 'exclusion:1')).toMatchObject({
      officer: 'o-chu-tich',
      approved_by: 'o-quyet-dinh-so',
      approved_on: '2026-11-23',
    });
  });
});
