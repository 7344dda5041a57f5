// Long because it walks the whole path, step by step, as different people.
import { oldestServer, onServer } from '@kycuong/testing/database';
import { caseProvince as province, type CastName } from '@kycuong/db/testing/case-people';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/refused-with.ts';
import { type CaseWorld, caseWorld } from './testing/case-world.ts';

const directive = '46-ct-tu';

const day = (text: string): CivilDay => text as CivilDay;
const words = 'Có lý do được ghi lại.';
const opening = {
  origin: { kind: 'inspection', record: 'r-1' },
  subject: {
    kind: 'officer',
    officer: 'o-thin',
    officerKind: 'civil-servant',
    leader: false,
    partyMember: true,
  },
  title: 'Hồ sơ đất đi vòng bốn lần',
  matter: null,
  chain: ['o-chuyen-tiep'],
  detectedOn: day('2026-11-20'),
  allegations: [{ directive, behaviour: 'YB-06', clause: null, actOn: day('2026-11-18'), records: ['r-1'] }],
  why: words,
} as const;
const copy = () => structuredClone(opening) as never;
const grounds = [
  'lost-capacity',
  'superiors-order-after-objection',
  'force-majeure-or-objective-obstacle',
  'followed-the-rules',
  'daring-proposal',
  'obstacle-reported-in-time',
] as const;

describe.each(oldestServer())('the path of a case on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  let [key, revision] = [{ year: 0, no: 0 }, 0];
  const act = async (name: CastName, command: unknown) => {
    const caller = await world.as(name);
    const taken = await caller.case.act({ ...key, revision, command: command as never });
    revision = taken.revision;
    return taken.stage;
  };
  const refused = async (name: CastName, command: unknown) => {
    const caller = await world.as(name);
    return refusedWith(caller.case.act({ ...key, revision, command: command as never }));
  };

  test('it is opened by one person and admitted by another', async () => {
    const inspector = await world.as('inspector');
    const opened = await inspector.case.open(copy());
    expect(opened).toMatchObject({ year: 2026, no: 1, owner: 'phuong', id: `${province}/2026/1` });
    [key, revision] = [{ year: opened.year, no: opened.no }, 1];
    expect(await refused('inspector', { do: 'admit', reasons: words })).toBe('NOT_YOUR_STEP');
    expect(await act('decider', { do: 'admit', reasons: words })).toBe('verifying');
    expect((await inspector.case.list({ stages: ['verifying'] })).rows).toHaveLength(1);
  });

  test("Nobody handles, verifies, decides or appraises a case against themselves, their own unit's head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.", async () => {
    for (const name of ['chained', 'unbound'] as const)
      expect(await refused('decider', { do: 'assign', handler: world.personOf(name) })).toBe(
        'CONFLICT_OF_INTEREST',
      );
    expect(await refused('decider', { do: 'assign', handler: world.personOf('decider') })).toBe(
      'CANDIDATE_IS_NO_VERIFIER',
    );
    await act('decider', { do: 'assign', handler: world.personOf('verifier') });
    expect((await (await world.as('verifier')).case.mine({})).rows).toMatchObject([
      { ...key, nextLimit: 'verification' },
    ]);
    // Against the head of the ward the whole ward is out: the case lies one unit higher at once.
    const inspector = await world.as('inspector');
    const ofHead = await inspector.case.open({
      ...(copy() as typeof opening),
      subject: { ...opening.subject, officer: 'o-chu-tich', officerKind: 'cadre', leader: true },
      chain: [],
      allegations: [{ ...opening.allegations[0], records: ['r-1'] }],
    } as never);
    expect(ofHead).toMatchObject({ no: 2, owner: 'so', escalatedFrom: ['phuong'] });
  });

  test('an address of one’s own gives the limits of one’s cases to a calendar program, nobody’s name, until it is ended', async () => {
    const verifier = await world.as('verifier');
    expect(await verifier.case.calendarLink()).toEqual({ madeOn: null });
    const { token } = await verifier.case.makeCalendarLink();
    const mine = await verifier.case.limits({ from: day('2026-01-01'), to: day('2028-01-01'), mine: true });
    const read = (await world.limitsByLink(token))!;
    expect(read.length).toBeGreaterThan(0);
    for (const { year, no, limit, due } of mine)
      expect(read).toContainEqual(expect.objectContaining({ year, no, limit, due }));
    expect(new Set(read.flatMap((limit) => Object.keys(limit)))).toEqual(
      new Set(['year', 'no', 'clock', 'limit', 'due']),
    );

    const again = await verifier.case.makeCalendarLink();
    expect(await world.limitsByLink(token)).toBeNull();
    expect(await world.limitsByLink(again.token)).toEqual(read);
    // Somebody else's address shows somebody else's cases, and nobody ends another's.
    const head = await world.as('chair');
    const { token: theirs } = await head.case.makeCalendarLink();
    expect(await world.limitsByLink(theirs)).not.toEqual(read);
    await head.case.endCalendarLink();
    expect(await world.limitsByLink(theirs)).toBeNull();
    expect(await world.limitsByLink(again.token)).toEqual(read);
    await verifier.case.endCalendarLink();
    for (const dead of [again.token, 'x'.repeat(43), 'kurz'])
      expect(await world.limitsByLink(dead)).toBeNull();
  });

  test('No discipline and no measure against a person, except a temporary suspension under its own recorded legal basis, is decided before the officer was asked to explain, and explained, refused, or let the time limit pass.', async () => {
    const decide = {
      do: 'decideMeasure',
      number: '12/QĐ',
      measures: [{ form: 'criticism', reason: words }],
      reason: words,
      basis: words,
      withoutLimitation: null,
    };
    expect(await refused('decider', decide)).toBe('STEP_NOT_OPEN');
    await act('decider', {
      do: 'suspend',
      from: day('2026-11-23'),
      basis: 'Quy định 148-QĐ/TW',
      reason: words,
      decisionNumber: '3/QĐ',
    });
    await act('verifier', { do: 'requestExplanation', questions: words, evidence: ['r-1'] });
    await act('subject', { do: 'recordReceipt', receivedOn: day('2026-11-23') });
    expect(await refused('verifier', { do: 'passExplanationLimit' })).toBe('EXPLANATION_STILL_OPEN');
    expect(
      await refused('colleague', { do: 'explain', points: [{ text: words, allegation: 1, causes: [] }] }),
    ).toBe('NO_SUCH_CASE');
    expect(
      await refused('verifier', { do: 'explain', points: [{ text: words, allegation: 1, causes: [] }] }),
    ).toBe('NOT_THE_SUBJECT');
    await act('subject', { do: 'explain', points: [{ text: words, allegation: 1, causes: [] }] });
    expect(await refused('decider', decide)).toBe('STEP_NOT_OPEN');
    const conclude = {
      do: 'conclude',
      conclusions: [{ allegation: 1, outcome: 'confirmed', reasons: words, records: ['r-1'] }],
    };
    expect(await refused('verifier', conclude)).toBe('POINTS_NOT_WEIGHED');
    await act('verifier', { do: 'weighPoint', point: 1, as: 'not-accepted', reason: words });
    expect(await refused('verifier', conclude)).toBe('PROTECTION_NOT_ASKED');
    await act('verifier', {
      do: 'recordProtection',
      grounds: grounds.map((ground) => ({ ground, applies: false, reason: words })),
    });
    expect(await act('verifier', conclude)).toBe('concluded');
    expect(await act('decider', decide)).toBe('decided');
  });

  test('the officer reads what is held against them and not who handles it; the screen is told what each may do', async () => {
    const mine = await (await world.as('subject')).case.page(key);
    expect(mine).toMatchObject({ shownAs: 'subject', allowed: ['fileAppeal'] });
    expect(mine.case.verifiers).toEqual([]);
    const handling = await (await world.as('verifier')).case.page(key);
    expect(handling.allowed).toContain('recordDecisionReceipt');
    expect(handling.path.map(({ stage, state }) => `${stage} ${state}`)).toContain('decided current');
    expect(handling.limits.clocks.find(({ id }) => id === 'suspension')?.words.vi).toMatch(/Chưa xác định/);
    expect(handling.limits.clocks.find(({ id }) => id === 'discipline')).toMatchObject({
      due: '2027-02-18',
      certainty: 'law',
    });
    expect(await refusedWith((await world.as('chained')).case.page(key))).toBe('CONFLICT_OF_INTEREST');
    const names = handling.events.map(({ kind }) => kind);
    expect(names.at(-1)).toBe('open');
    expect(names[0]).toBe('decideMeasure');
  });

  test('an appeal goes to another decider; overturned, the case is cleared', async () => {
    await act('verifier', { do: 'recordDecisionReceipt', receivedOn: day('2026-11-23') });
    expect(await refused('decider', { do: 'makeFinal', basis: null })).toBe('APPEAL_STILL_OPEN');
    await act('subject', { do: 'fileAppeal', filedOn: day('2026-11-23'), grounds: words });
    const overturn = {
      do: 'decideAppeal',
      number: '9/QĐ',
      outcome: 'overturned',
      reason: words,
      measures: [],
    };
    expect(await refused('decider', overturn)).toBe('DECIDED_BY_YOURSELF');
    expect(await act('otherDecider', overturn)).toBe('cleared');
    expect((await (await world.as('verifier')).case.page(key)).publishable).toBe(false);
  });

  test('two handlers at once: the second is told that the case has moved', async () => {
    const caller = await world.as('otherDecider');
    const again = { do: 'reopen', reason: words, decisionNumber: '5/QĐ', records: ['r-9'] };
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => caller.case.act({ ...key, revision, command: again as never })),
    );
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed).toHaveLength(1);
    expect(await refusedWith(Promise.reject(failed[0]!.reason as Error))).toBe('STALE_CASE');
    revision++;
  });

  test('a limit that passed is recorded by the handler, and only after its day', async () => {
    await act('verifier', { do: 'requestExplanation', questions: words, evidence: ['r-9'] });
    await act('verifier', { do: 'recordReceipt', receivedOn: day('2026-11-23') });
    // Ten working days of the province's catalogue; whether 24/11 is a day off nobody can say yet.
    const { limits } = await (await world.as('verifier')).case.page(key);
    const clock = limits.clocks.findLast(({ id }) => id === 'explanation')!;
    expect(clock).toMatchObject({ due: '2026-12-07', uncertain: true });
    await world.on('2026-12-07');
    expect(await refused('verifier', { do: 'passExplanationLimit' })).toBe('EXPLANATION_STILL_OPEN');
    await world.on('2026-12-08');
    expect(await act('verifier', { do: 'passExplanationLimit' })).toBe('weighing');
  });

  test('a limit of the handlers that passed is listed against whoever had the case', async () => {
    await world.on('2027-03-01');
    const late = await (await world.as('decider')).case.late({ mine: false });
    expect(late.map(({ limit }) => limit)).toContain('weighing');
    expect(late.find(({ limit }) => limit === 'weighing')).toMatchObject({
      ...key,
      holderName: 'verifier',
      endedOn: null,
    });
    expect((await (await world.as('otherVerifier')).case.late({ mine: true })).length).toBe(0);
    await world.on('2026-12-08');
  });

  test('Every change is written to the audit log in the same transaction; altering or removing any entry is detected.', async () => {
    await onServer(world.url, async (client) => {
      const { rows: kinds } = await client.query<{ kind: string }>(
        `select distinct subject_kind as kind from audit.entry where province_id = $1 and subject_kind like 'casework.%'`,
        [province],
      );
      expect(kinds.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(
          [
            'case',
            'case_event',
            'conclusion',
            'explanation',
            'measure_decision',
            'appeal',
            'suspension',
            'verifier',
          ].map((table) => `casework.${table}`),
        ),
      );
      const { rows } = await client.query<{ events: string; entries: string }>(
        `select (select count(*) from casework.case_event where province_id = $1) as events,
          (select count(*) from audit.entry where province_id = $1 and subject_kind = 'casework.case_event') as entries`,
        [province],
      );
      expect(rows[0]!.entries).toBe(rows[0]!.events);
      await expect(
        client.query(`delete from casework.case_event where province_id = $1`, [province]),
      ).rejects.toThrow('only grows');
      const verify = () => client.query(`select * from audit.verify($1)`, [province]);
      expect((await verify()).rows).toEqual([]);
      await client.query('begin');
      await client.query(`alter table audit.entry disable trigger only_grows`);
      await client.query(
        `delete from audit.payload where (province_id, entry_no) in (select province_id, entry_no from audit.entry
        where province_id = $1 and subject_kind = 'casework.measure_decision')`,
        [province],
      );
      expect((await verify()).rows.length).toBeGreaterThan(0);
      await client.query('rollback');
    });
  });

  test('numbers have no gaps, also when an opening fails', async () => {
    const inspector = await world.as('inspector');
    const outside = {
      ...(copy() as typeof opening),
      allegations: [{ ...opening.allegations[0], behaviour: 'YB-10' }],
    };
    expect(await refusedWith(inspector.case.open(outside as never))).toBe('NOT_A_HEAD_ON_THAT_DAY');
    const early = {
      ...(copy() as typeof opening),
      allegations: [{ ...opening.allegations[0], actOn: day('2025-11-18') }],
    };
    expect(await refusedWith(inspector.case.open(early as never))).toBe('NO_VERSION_ON_DAY_OF_ACT');
    expect((await inspector.case.open(copy())).no).toBe(3);
  });

  test('many cases to one handler: what may not go is told', async () => {
    const caller = await world.as('decider');
    await caller.case.act({ year: 2026, no: 3, revision: 1, command: { do: 'admit', reasons: words } });
    const moved = await caller.case.reassign({
      cases: [
        { ...key, revision },
        { year: 2026, no: 3, revision: 2 },
        { year: 2026, no: 3, revision: 9 },
      ],
      handler: world.personOf('otherVerifier'),
    });
    expect(moved.done).toHaveLength(2);
    expect(moved.refused).toMatchObject([{ no: 3, why: { code: 'STALE_CASE' } }]);
  });

  test('cases are separated and joined again', async () => {
    const inspector = await world.as('inspector');
    const two = {
      ...(copy() as typeof opening),
      allegations: [opening.allegations[0], { ...opening.allegations[0], behaviour: 'YB-05' }],
    };
    const { no } = await inspector.case.open(two as never);
    const decider = await world.as('decider');
    await decider.case.act({ year: 2026, no, revision: 1, command: { do: 'admit', reasons: words } });
    await decider.case.act({
      year: 2026,
      no,
      revision: 2,
      command: { do: 'separate', allegations: [2], title: 'Phần tách', reason: words },
    });
    const rows = (await decider.case.list({ behaviour: 'YB-05' })).rows;
    expect(rows).toMatchObject([{ no: no + 1, stage: 'verifying', behaviours: ['YB-05'] }]);
    await decider.case.act({
      year: 2026,
      no: no + 1,
      revision: 1,
      command: { do: 'join', into: `${province}/2026/${no}`, reason: words },
    });
    expect((await decider.case.page({ year: 2026, no })).case.allegations).toHaveLength(2);
    expect(
      (await decider.case.limits({ from: day('2026-01-01'), to: day('2028-01-01'), mine: false })).length,
    ).toBeGreaterThan(2);
  });
});
