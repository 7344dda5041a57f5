import { caseProvince as province, type CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { weighedCase } from '../case/testing/walk-case.ts';
import { refusedWith } from '../testing/refused-with.ts';

describe.each(oldestServer())('views of protected data on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
    await runText(
      world.superuser,
      `insert into access.membership (province_id, person_id, role, valid_from)
        values ($1, $2, 'auditor', '2026-01-01'), ($1, $3, 'organisation-admin', '2026-01-01')`,
      [province, world.personOf('unbound'), world.personOf('otherDecider')],
    );
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** What the log shows of somebody's views, the oldest first, as its reader sees it under the filter. */
  const viewsBy = async (name: CastName) => {
    const auditor = await world.as('unbound');
    const { entries } = await auditor.audit.entries({ action: 'view', person: world.personOf(name) });
    return entries.toReversed().map(({ subjectKind, subjectKey }) => [subjectKind, subjectKey]);
  };

  test('an officer’s page and Party membership, the signals and cases of an officer, a signal, a case: each is an entry', async () => {
    const { key } = await weighedCase(world, 'inspector', {
      origin: { kind: 'inspection', record: 'r-1' },
      directive: '46-ct-tu',
      behaviour: 'YB-06',
      actOn: '2026-11-20',
    });
    const [raised] = await runText(
      world.superuser,
      `insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2,
        concerns, records, first_on, last_on, expires_on)
      values ($1, '46-ct-tu', 'h', 'YB-06', 'yb.06.referrals', 'notice', 'officer', 'o-thin', '', '{o-thin}', '{}', '2026-11-19',
        '2026-11-22', '2027-02-01') returning signal_no::int`,
      [province],
    );
    const signal = (raised as { signal_no: number }).signal_no;
    const verifierAbove = await world.as('verifierAbove');
    await verifierAbove.signal.list({});
    await verifierAbove.case.list({});
    expect(await viewsBy('verifierAbove')).toEqual([]);

    await verifierAbove.organisation.officer({ officer: 'o-thin' });
    await verifierAbove.signal.list({ concerns: 'o-thin' });
    await verifierAbove.signal.page({ signal });
    await verifierAbove.case.list({ officer: 'o-thin' });
    await verifierAbove.case.page(key);
    expect(await viewsBy('verifierAbove')).toEqual([
      ['organisation.officer', { officer: 'o-thin' }],
      ['detection.signal', { officer: 'o-thin' }],
      ['detection.signal', { signal_no: signal }],
      ['casework.case', { officer: 'o-thin' }],
      ['casework.case', { case_year: key.year, case_no: key.no }],
    ]);

    const admin = await world.as('otherDecider');
    await admin.organisation.viewPartyMembership({ officer: 'o-thin' });
    expect(await viewsBy('otherDecider')).toContainEqual([
      'organisation.party_membership',
      { officer: 'o-thin' },
    ]);
  });

  test('the same person, subject and hour make one entry; another person, another subject and another hour their own', async () => {
    const look = async (name: CastName, officer: string) =>
      (await world.as(name)).organisation.officer({ officer });
    await Promise.all(['o-thin', 'o-dong-nghiep'].map((officer) => look('verifier', officer)));
    const before = await viewsBy('verifier');
    for (const officer of ['o-thin', 'o-dong-nghiep', 'o-thin']) await look('verifier', officer);
    expect(await viewsBy('verifier')).toEqual(before);
    await look('decider', 'o-thin');
    expect(await viewsBy('decider')).toContainEqual(['organisation.officer', { officer: 'o-thin' }]);

    await world.superuser.transaction().execute(async (trx) => {
      await runText(trx, `set local session_replication_role = replica`);
      await runText(trx, `update audit.entry set at = at - interval '1 hour' where action = 'view'`);
    });
    await look('verifier', 'o-thin');
    expect(await viewsBy('verifier')).toEqual([...before, ['organisation.officer', { officer: 'o-thin' }]]);
  });

  test('nothing is written of what was refused', async () => {
    const before = await viewsBy('colleague');
    const colleague = await world.as('colleague');
    expect(await refusedWith(colleague.case.page({ year: 2026, no: 1 }))).toBe('NO_SUCH_CASE');
    expect(await refusedWith(colleague.signal.page({ signal: 1 }))).toBe('NO_SUCH_SIGNAL');
    expect(await viewsBy('colleague')).toEqual(before);
  });

  test('a sealed reporter that is opened is a view, and each opening keeps its reason', async () => {
    const { report } = await (
      await world.as('intake')
    ).case.takeReport({
      ...{ track: 'complaint', tier: 'confidential', unit: 'phuong', officer: null },
      ...{ content: 'Hồ sơ bị trả nhiều lần.', reporter: { name: 'Người báo', contact: '0900' } },
    });
    const custodian = await world.as('custodian');
    for (const reason of ['Cần hỏi thêm về ngày nộp hồ sơ.', 'Cần gửi kết quả cho người báo.'])
      await custodian.case.openReporter({ report, reason });
    expect(await viewsBy('custodian')).toEqual([['sealed.reporter', { report_no: report }]]);
    expect((await custodian.case.openings({ report })).filter(({ kind }) => kind === 'opened')).toHaveLength(
      2,
    );
  });
});
