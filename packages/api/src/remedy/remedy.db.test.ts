// Long because it walks one case from its decision over the measure and the remedy to what the citizen says of it.
import { connect, type Connection } from '@kycuong/db/connect';
import { applyAnswers } from '@kycuong/db/remedy';
import type { CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { canonicalJson } from '@kycuong/rules/canonical-json';
import type { RemedyLine } from '@kycuong/rules/remedy';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { noGrounds, type OpenedCase, weighedCase, words } from '../case/testing/walk-case.ts';
import { createPublicApi } from '../public.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { publishedBody } from './testing/published-body.ts';

const province = 'da-nang';
const number = 'DN-2026-0001';

describe.each(oldestServer())('what follows a decision on $name', (server) => {
  let world: CaseWorld;
  let kase: OpenedCase;
  let outside: ReturnType<typeof createPublicApi>;
  let jobs: Connection;
  const urlAs = (role: string) => Object.assign(new URL(world.url), { username: role, password: role }).href;

  beforeAll(async () => {
    world = await caseWorld(server, province);
    outside = createPublicApi({ publicDatabaseUrl: urlAs('kycuong_public') });
    jobs = connect(urlAs('kycuong_jobs'), { max: 1 });
    await world.on('2026-11-20');
    kase = await weighedCase(world, 'chair', {
      origin: { kind: 'own-report' },
      directive: '34-ct-tu',
      behaviour: 'DN-06',
      actOn: '2026-11-18',
    });
  });
  afterAll(async () => {
    await outside.close();
    await jobs.destroy();
    await world[Symbol.asyncDispose]();
  });

  const ask = <T>(text: string, ...values: unknown[]) => runText<T>(world.superuser, text, values);
  const citizen = { line: 'citizen' as RemedyLine };
  const plan = async (name: CastName, line: RemedyLine = 'citizen') =>
    (await world.as(name)).remedy.plan({ ...kase.key, plan: { line, what: words, forWhom: 'citizen' } });
  let revision = 1;
  const act = async (name: CastName, command: object) => {
    const of = { ...kase.key, ...citizen, revision, command: command as never };
    const taken = await (await world.as(name)).remedy.act(of);
    revision = taken.revision;
    return taken.stage;
  };
  const link = async (name: CastName) => {
    const made = await (await world.as(name)).remedy.ask({ ...kase.key, ...citizen, revision });
    revision = made.revision;
    return { province, token: made.token };
  };
  const milestone = (publicText: string) => ({
    do: 'addMilestone',
    text: words,
    publicText,
    owner: world.personOf('colleague'),
    dueOn: '2027-03-05',
  });
  const done = (no: number, on: string) => ({ do: 'recordDone', milestone: no, on, evidence: 'CV-7' });
  const verified = (no: number) => ({ do: 'verify', milestone: no, holds: true, reason: words });
  const shown = async () => {
    const [row] = await ask<{ body: string; leaf: string; corrections: number; remedied: boolean }>(
      'select body, leaf, corrections, remedied from publication.result where number = $1',
      number,
    );
    return { ...row!, result: JSON.parse(row!.body) };
  };

  test('No discipline and no measure against a person, except a temporary suspension under its own recorded legal basis, is decided before the officer was asked to explain, and explained, refused, or let the time limit pass.', async () => {
    const execution = { executedOn: '2026-11-20' as never, evidence: words, endsOn: null, endBasis: null };
    const execute = async (name: CastName, given: object = {}) =>
      (await world.as(name)).measure.execute({
        ...kase.key,
        ...{ decision: 1, measure: 1 },
        execution: { ...execution, ...given },
      });
    expect(await refusedWith(execute('decider'))).toBe('NO_SUCH_MEASURE');
    expect(await refusedWith(plan('otherVerifier'))).toBe('NOTHING_TO_REMEDY');
    await kase.act('verifier', { do: 'recordProtection', grounds: noGrounds });
    const conclusion = { allegation: 1, outcome: 'confirmed', reasons: words, records: ['r-1'] };
    await kase.act('verifier', { do: 'conclude', conclusions: [conclusion] });
    const decision = { number: '12/QĐ', reason: words, basis: words, withoutLimitation: null };
    const measures = [{ form: 'criticism', reason: words }];
    await kase.act('decider', { do: 'decideMeasure', ...decision, measures });
    await kase.act('verifier', { do: 'recordDecisionReceipt', receivedOn: '2026-11-20' });
    await world.on('2027-03-01');
    await kase.act('decider', { do: 'makeFinal', basis: null });
    expect((await (await world.as('chair')).worklist.outcomes()).measures).toMatchObject([
      { ...kase.key, form: 'criticism' },
    ]);
    expect(await refusedWith(execute('colleague'))).toBe('NO_SUCH_CASE');
    expect(await refusedWith(execute('chair', { endsOn: '2028-01-01' }))).toBe('END_WITHOUT_BASIS');
    expect(await refusedWith(execute('chair', { executedOn: '2026-11-19' }))).toBe('EXECUTED_OUT_OF_ORDER');
    await execute('chair', { endsOn: '2027-03-04', endBasis: words });
    expect(await refusedWith(execute('chair'))).toBe('MEASURE_EXECUTED_ALREADY');
    const seen = async () => (await (await world.as('chair')).measure.ofCase(kase.key)).measures;
    expect(await seen()).toMatchObject([{ standing: 'in-force', term: { certainty: 'not-limited' } }]);
    await world.on('2027-03-04');
    expect(await seen()).toMatchObject([{ standing: 'ended' }]);
    const lift = { reason: words, basis: words, number: '1/QĐ' };
    const lifted = (await world.as('decider')).measure.lift({ ...kase.key, decision: 1, measure: 1, lift });
    expect(await refusedWith(lifted)).toBe('MEASURE_NOT_IN_FORCE');
  });

  test('a milestone has an owner and a day, is done with evidence, and is verified by somebody else than who did it', async () => {
    await plan('otherVerifier');
    expect(await refusedWith(plan('otherVerifier'))).toBe('REMEDY_THERE_ALREADY');
    expect(await refusedWith(act('otherVerifier', milestone('Trả kết quả cho ông Nguyễn Văn An')))).toBe(
      'PUBLIC_WORDS_POINT_TO_SOMEBODY',
    );
    await act('otherVerifier', milestone('Trả kết quả hồ sơ'));
    expect(await refusedWith(act('verifier', done(1, '2027-03-04')))).toBe('NOT_YOUR_MILESTONE');
    await world.on('2027-03-08');
    const colleague = await world.as('colleague');
    expect((await colleague.worklist.outcomes()).milestones).toMatchObject([{ what: 'do', daysLate: 3 }]);
    await act('colleague', done(1, '2027-03-08'));
    expect(await refusedWith(act('colleague', verified(1)))).toBe('NOT_YOUR_REMEDY_STEP');
    expect(await refusedWith(act('subject', verified(1)))).toBe('NO_SUCH_REMEDY');
    await act('otherVerifier', { ...verified(1), holds: false });
    await act('chair', done(1, '2027-03-08'));
    await ask(
      `insert into publishing.record values ($1, $2, $3, $4)`,
      province,
      number,
      kase.key.year,
      kase.key.no,
    );
    await ask('select publication.write_result($1, $2, null, null)', province, publishedBody(number));
    expect(await act('verifier', verified(1))).toBe('repaired');
    const view = await (await world.as('verifier')).remedy.remedy({ ...kase.key, ...citizen });
    expect(view).toMatchObject({ stage: 'repaired', lateness: [{ late: true, days: 3 }] });
    expect(view.remedy.milestones[0]!.turnedBack).toHaveLength(1);
  });

  test('what is published of a remedy goes on as it does, each time with a leaf of its own and a line of the public log', async () => {
    const { result, body, leaf, remedied, corrections } = await shown();
    expect(result.remedies).toEqual([
      {
        line: 'citizen',
        milestones: [{ text: 'Trả kết quả hồ sơ', dueOn: '2027-03-05', doneOn: '2027-03-08' }],
        citizen: null,
      },
    ]);
    expect(result.steps.at(-1)).toEqual({ kind: 'remedied', on: '2027-03-08', note: null });
    expect([body, Number(leaf), remedied, corrections]).toEqual([canonicalJson(result), 1, true, 0]);
    const page = await outside.caller.results.page({ province, number });
    expect(page.notices).toMatchObject([{ kind: 'corrected', ground: 'remedy', leaf: 1 }]);
    expect(await ask('select kind from publication.log_leaf order by leaf')).toEqual([
      { kind: 'published' },
      { kind: 'corrected' },
    ]);
    const committed =
      await ask(`select 1 from publication.result r join publication.log_leaf l using (province_id, leaf)
      where l.commitment = encode(sha256(r.opening || convert_to(r.body, 'UTF8')), 'hex')`);
    expect(committed).toHaveLength(1);
  });

  test('the citizen answers once by a link that somebody else made, and "not solved" opens it again at the unit above', async () => {
    expect(await refusedWith(link('chair'))).toBe('ASKED_BY_DOER');
    const first = await link('verifier');
    const { token } = first;
    const kept = await ask(`select 1 from outcome.confirmation_link where token_hash = $1`, token);
    expect(kept).toEqual([]);
    const second = await link('verifier');
    const { page, answer } = outside.caller.confirmation;
    expect(await page(first)).toEqual({ state: 'not-open' });
    const open = await page(second);
    expect(open).toEqual({
      state: 'open',
      shown: { unit: 'phuong', milestones: [{ text: 'Trả kết quả hồ sơ', doneOn: '2027-03-08' }] },
      expiresOn: '2027-04-07',
    });
    expect(await page({ ...second, province: 'yen-bai' })).toEqual({ state: 'not-open' });
    const no = { solved: false, words: 'Vẫn thiếu một giấy' };
    expect(await answer({ ...second, ...no })).toBe('recorded');
    expect(await answer({ ...second, solved: true, words: null })).toBe('not-open');
    expect(await page(second)).toEqual({ state: 'not-open' });
    expect(await applyAnswers(jobs)).toBe(1);
    expect(await applyAnswers(jobs)).toBe(0);
    const again = await (await world.as('verifierAbove')).remedy.remedy({ ...kase.key, ...citizen });
    expect(again).toMatchObject({ stage: 'open', unit: 'so', remedy: { round: 2, revision: revision + 1 } });
    revision += 1;
    const { result, remedied } = await shown();
    expect([result.remedies[0].citizen, remedied]).toEqual([{ solved: false, on: '2027-03-08' }, false]);
    expect(JSON.stringify(result)).not.toContain('thiếu');
    // The unit that repaired it last no longer goes on by itself.
    expect(await refusedWith(act('otherVerifier', milestone('Bổ sung giấy còn thiếu')))).toBe(
      'NOT_YOUR_REMEDY_STEP',
    );
    await act('verifierAbove', {
      ...milestone('Bổ sung giấy còn thiếu'),
      owner: world.personOf('inspector'),
      dueOn: null,
    });
    await act('inspector', done(2, '2027-03-08'));
    expect(await act('verifierAbove', verified(2))).toBe('repaired');
    const last = await link('verifierAbove');
    expect(await answer({ ...last, solved: true, words: null })).toBe('recorded');
    await applyAnswers(jobs);
    expect((await (await world.as('verifierAbove')).remedy.register({})).rows).toMatchObject([
      { stage: 'confirmed' },
    ]);
    expect((await shown()).result.remedies[0].citizen).toEqual({ solved: true, on: '2027-03-08' });
  });

  test('a link ends on its day, and addresses that lead nowhere are counted and then no longer looked at', async () => {
    const { page } = outside.caller.confirmation;
    for (let tried = 0; tried < 60; tried += 1) await page({ province, token: `sai-${tried}` });
    expect(['not-open', 'too-many']).toContain((await page({ province, token: 'sai' })).state);
    const [{ most }] = (await ask<{ most: number }>(
      'select max(failures) as most from outcome.link_failure',
    )) as [{ most: number }];
    expect(most).toBeLessThanOrEqual(60);
  });

  test('Every change is written to the audit log in the same transaction; altering or removing any entry is detected.', async () => {
    const written = await ask<{ kind: string }>(
      `select distinct subject_kind as kind from audit.entry where subject_kind like 'outcome.%' order by 1`,
    );
    expect(written.map(({ kind }) => kind)).toEqual([
      'outcome.confirmation_link',
      'outcome.measure_execution',
      'outcome.milestone',
      'outcome.remedy',
      'outcome.remedy_event',
    ]);
    await expect(ask('delete from outcome.remedy_event')).rejects.toThrow('only grows');
    await expect(ask('update outcome.measure_execution set evidence = $1', 'x')).rejects.toThrow(
      'never changes',
    );
  });

  test("Nobody handles, verifies, decides or appraises a case against themselves, their own unit's head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.", async () => {
    await plan('otherVerifier', 'system');
    const system = { ...kase.key, line: 'system' as const };
    const { remedy } = await (await world.as('otherVerifier')).remedy.remedy(system);
    // Past the rules: whoever did it verifies it.
    const me = world.personOf('otherVerifier');
    const one = {
      no: 1,
      round: 1,
      text: words,
      publicText: null,
      owner: me,
      dueOn: null,
      done: null,
      verified: null,
      turnedBack: [],
    };
    const done1 = { ...one, done: { on: '2027-03-08', by: me, evidence: 'x' } };
    const forge = (seen: number, kind: string, milestones: readonly object[], stage = 'open') =>
      world.direct('otherVerifier', (trx) =>
        runText(trx, `select outcome.save_remedy_step($1::smallint, $2, 'system', $3, $4, $5, '{}', '{x}')`, [
          kase.key.year,
          kase.key.no,
          seen,
          kind,
          JSON.stringify({ ...remedy, stage, milestones }),
        ]),
      );
    await forge(1, 'addMilestone', [one]);
    await forge(2, 'recordDone', [done1]);
    const verified1 = { ...done1, verified: { on: '2027-03-08', by: me, reason: 'x' } };
    await expect(forge(3, 'verify', [verified1], 'repaired')).rejects.toThrow('VERIFIED_BY_DOER');
    const other = { ...done1, verified: { on: '2027-03-08', by: world.personOf('verifier'), reason: 'x' } };
    await expect(forge(3, 'verify', [other], 'repaired')).rejects.toThrow('VERIFIED_BY_DOER');
    await expect(forge(3, 'addMilestone', [one, one])).rejects.toThrow('REMEDY_STEP_NOT_OPEN');
  });
});
