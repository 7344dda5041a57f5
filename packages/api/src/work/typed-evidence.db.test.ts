import { caseProvince as province } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { refusedWith } from '../testing/refused-with.ts';

const assigned = {
  matter: 'v-1',
  assignee: 'o-thin',
  assigner: 'o-chu-tich',
  unit: 'phuong',
  assignedOn: '2026-11-02',
  dueOn: '2026-11-10',
  clearPerson: true,
  clearWork: true,
  clearProduct: false,
};

describe.each(oldestServer())('evidence by hand on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const newest = async (id: string) => {
    const { versions } = await (await world.as('intake')).work.record({ kind: 'assignment', id });
    return versions[0]!.recordedAt;
  };
  let task = '';

  test('an assignment is typed in with the elements of the province’s own directive; a missing one is marked, not refused', async () => {
    const chair = await world.as('chair');
    const { asked, officer } = await chair.work.typing();
    expect(officer).toBe('o-chu-tich');
    expect(asked[0]?.elements.map(({ words }) => words)).toEqual([
      'rõ người',
      'rõ việc',
      'rõ sản phẩm đầu ra',
    ]);
    task = (await chair.work.type({ form: 'assignment', record: null, fields: assigned })).id;
    const { versions, namesYou } = await chair.work.record({ kind: 'assignment', id: task });
    expect(versions).toMatchObject([
      { source: 'console', what: 'new', typedBy: 'chair', fields: { clearProduct: false } },
    ]);
    expect(namesYou).toBe(true);
    const backwards = { ...assigned, dueOn: '2026-11-01' };
    const wrong = chair.work.type({ form: 'assignment', record: null, fields: backwards });
    expect(await refusedWith(wrong)).toBe('TYPED_WITH_FAULTS');
  });

  test('a result is a later version, by whoever assigned it and not by whoever was assigned', async () => {
    const result = {
      form: 'assignment-result',
      record: task,
      fields: { completedOn: '2026-11-20', result: 'done' },
    } as const;
    expect(await refusedWith((await world.as('subject')).work.type(result))).toBe('NOT_YOURS_TO_RECORD');
    await (await world.as('chair')).work.type(result);
    const { versions } = await (await world.as('intake')).work.record({ kind: 'assignment', id: task });
    expect(versions.map(({ what, fields }) => [what, fields.completedOn])).toEqual([
      ['step', '2026-11-20'],
      ['new', undefined],
    ]);
    const stored = await runText(
      world.superuser,
      `select from work.assignment where province_id = $1 and id = $2 and superseded_at = 'infinity'`,
      [province, task],
    );
    expect(stored).toHaveLength(1);
  });

  test('a correction supersedes with its reason, sees what it corrects, and can be undone; nothing is removed', async () => {
    const intake = await world.as('intake');
    const seen = await newest(task);
    const { versions } = await intake.work.record({ kind: 'assignment', id: task });
    const correction = {
      kind: 'assignment',
      id: task,
      seen,
      reason: 'Ghi nhầm hạn.',
      fields: { ...versions[0]!.fields, dueOn: '2026-11-21' },
    } as const;
    await intake.work.correct(correction);
    expect(await refusedWith(intake.work.correct(correction))).toBe('RECORD_CHANGED_SINCE');
    const again = { ...correction, seen: await newest(task) };
    expect(await refusedWith(intake.work.correct(again))).toBe('NOTHING_CORRECTED');
    const byNamed = { ...again, fields: { ...again.fields, dueOn: '2026-12-01' } };
    expect(await refusedWith((await world.as('chair')).work.correct(byNamed))).toBe('RECORD_NAMES_YOU');
    await intake.work.undo({ kind: 'assignment', id: task, seen: again.seen, reason: 'Hạn cũ đúng.' });
    const all = await intake.work.record({ kind: 'assignment', id: task });
    expect(all.versions.map(({ what, reason, fields }) => [what, reason, fields.dueOn])).toEqual([
      ['undo', 'Hạn cũ đúng.', '2026-11-10'],
      ['correction', 'Ghi nhầm hạn.', '2026-11-21'],
      ['step', '', '2026-11-10'],
      ['new', '', '2026-11-10'],
    ]);
  });

  test('Nobody handles, verifies, decides or appraises a case against themselves, their own unit’s head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.', async () => {
    const subject = await world.as('subject');
    const colleague = await world.as('colleague');
    const dispute = { kind: 'assignment', id: task, ground: 'Việc này đã xong ngày 9/11.' } as const;
    expect(await refusedWith(colleague.work.dispute(dispute))).toBe('NO_SUCH_EVIDENCE');
    const { no } = await subject.work.dispute(dispute);
    expect(await refusedWith(subject.work.dispute(dispute))).toBe('DISPUTED_ALREADY');
    const settlement = {
      no,
      outcome: 'corrected',
      reason: 'Có biên bản ngày 9/11.',
      fields: { completedOn: '2026-11-09' },
    } as const;
    for (const [who, code] of [
      ['subject', 'NOT_YOURS_TO_SETTLE'],
      ['chair', 'DISPUTE_CONCERNS_YOU'],
    ] as const)
      expect([who, await refusedWith((await world.as(who)).work.settle(settlement))]).toEqual([who, code]);
    // The unit above: nobody there is named by the record, or headed by whom it names.
    const above = await world.as('inspector');
    expect((await above.work.disputes({ open: true })).rows).toMatchObject([{ no, maySettle: true }]);
    await above.work.settle(settlement);
    const { versions, disputes } = await above.work.record({ kind: 'assignment', id: task });
    expect(versions[0]).toMatchObject({ what: 'dispute', fields: { completedOn: '2026-11-09' } });
    expect(disputes).toMatchObject([{ outcome: 'upheld', settledBy: 'inspector' }]);
    expect(await refusedWith(above.work.settle(settlement))).toBe('DISPUTE_SETTLED');
  });

  test('an objective cause counts once another person approved it, and no more when it is revoked', async () => {
    const officer = await world.as('colleague');
    const cause = {
      cause: 'objective-cause',
      officer: 'o-thin',
      unit: null,
      matter: 'v-1',
      from: '2026-11-02',
      to: '2026-11-09',
      document: '12/QĐ-UBND ngày 3/11/2026',
      account: 'Bão số 12.',
    } as const;
    const { no } = await officer.work.askExclusion(cause);
    const approve = { no, decision: 'approved', reason: 'Đúng công bố thiên tai.' } as const;
    const standing = () =>
      runText<{ approver: string }>(
        world.superuser,
        `select approved_by as approver from work.exclusion where id = $1 and superseded_at = 'infinity' and not withdrawn`,
        [`exclusion:${no}`],
      );
    expect(await refusedWith(officer.work.decideExclusion(approve))).toBe('NOT_YOURS_TO_APPROVE');
    expect(await standing()).toEqual([]);
    const above = await world.as('deciderAbove');
    await above.work.decideExclusion(approve);
    expect(await standing()).toEqual([{ approver: 'o-quyet-dinh-so' }]);
    expect(await refusedWith(above.work.decideExclusion(approve))).toBe('EXCLUSION_DECIDED');
    await above.work.decideExclusion({ no, decision: 'revoked', reason: 'Văn bản bị thu hồi.' });
    expect(await standing()).toEqual([]);
    const own = await above.work.askExclusion({ ...cause, officer: null, unit: 'phuong', matter: null });
    expect(await refusedWith(above.work.decideExclusion({ ...approve, no: own.no }))).toBe(
      'EXCLUSION_CONCERNS_YOU',
    );
  });

  test('Every change is written to the audit log in the same transaction; altering or removing any entry is detected.', async () => {
    const written = await runText<{ kind: string }>(
      world.superuser,
      `select distinct subject_kind as kind from audit.entry where province_id = $1 and subject_kind ^@ 'work.' order by 1`,
      [province],
    );
    expect(written.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'work.assignment',
        'work.dispute',
        'work.entry',
        'work.exclusion',
        'work.exclusion_request',
      ]),
    );
    for (const change of [`update work.assignment set due_on = '2030-01-01'`, 'delete from work.assignment'])
      await expect(runText(world.superuser, change)).rejects.toThrow('only grows');
  });

  test('One province can neither read nor change another’s rows, even when a query forgets to filter.', async () => {
    await runText(
      world.superuser,
      `insert into work.source (province_id, source, name, owner_unit, owner_name, feeds, every_days, since, set_by)
        values ('da-nang', 'bat-ky', 'Nguồn', 'so', 'Ai', '{reply}', 7, '2026-11-01', $1)`,
      [world.personOf('intake')],
    );
    const seen = await world.direct('intake', (trx) => runText(trx, 'select * from work.source'));
    expect(seen).toEqual([]);
    for (const table of ['entry', 'received', 'dispute', 'exclusion_request', 'source'])
      await expect(
        world.direct('intake', (trx) => runText(trx, `delete from work.${table}`)),
      ).rejects.toThrow('permission denied');
  });
});
