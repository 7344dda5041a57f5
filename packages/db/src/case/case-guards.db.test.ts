// Long because every guard is tried by a forged step of its own.
import { type Case, openCase } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../calendar/calendar.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import { caseProvince as province, cast, type CastName, placeCast, setDay } from '../testing/case-people.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { outcome } from '../testing/drafts.ts';
import {
  findCase,
  levelsFrom,
  listCases,
  openReporter,
  participantOf,
  saveStep,
  sealReporter,
  takeCaseNumber,
  takeReport,
} from './case.ts';

const today = '2026-11-23' as CivilDay;
const version = { id: 'yen-bai/46-ct-tu', version: 1, hash: 'f'.repeat(64) };
const words = 'Có lý do được ghi lại.';

describe.each(databaseServers())('a case in the database on $name', (server) => {
  let database: DemoDatabase;
  let people: ReadonlyMap<CastName, string>;
  beforeAll(async () => {
    database = await demoDatabase(server);
    people = await placeCast(database.superuser);
    await setDay(database.superuser, today);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const as = <T>(name: CastName, work: (trx: ProvinceTransaction) => Promise<T>) =>
    database.acting(`${name}@demo.invalid`, province, work);
  let key = { year: 2026, no: 0 };
  const read = (name: CastName = 'decider') => as(name, (trx) => findCase(trx, key));

  /** A step that says whatever a careless or hostile caller would have it say. */
  const forge = async (name: CastName, kind: string, patch: Partial<Case>, seen?: number) => {
    const kase = (await read())!;
    const { workingDays } = await nationalCalendar();
    const next = { ...kase, ...patch, revision: (seen ?? kase.revision) + 1 };
    const step = {
      key,
      seen: seen ?? kase.revision,
      kind,
      payload: {},
      next,
      effects: [],
      because: ['case.test'],
    };
    return outcome(as(name, (trx) => saveStep(trx, step, workingDays)));
  };

  beforeEach(async () => {
    await as('inspector', async (trx) => {
      const { workingDays } = await nationalCalendar();
      key = await takeCaseNumber(trx, 2026);
      const facts = {
        today,
        workingDays,
        actor: await participantOf(trx, people.get('inspector')!, 'phuong'),
        levels: await levelsFrom(trx, 'phuong'),
        subjectUnit: 'phuong',
        procedure: { version, limits: [{ ...(await explanationRule()), id: 'admissibility' as const }] },
        behaviours: [
          {
            version,
            approvedOn: today,
            headsOnly: false,
            clauses: [],
            namesCollectives: false,
            subjectHeaded: false,
          },
        ],
      };
      const command = {
        origin: { kind: 'inspection', record: 'r-1' },
        subject: {
          kind: 'officer',
          officer: cast.subject.officer,
          officerKind: 'civil-servant',
          leader: false,
          partyMember: false,
        },
        title: 'Vụ việc thử',
        matter: null,
        chain: [cast.chained.officer],
        detectedOn: today,
        allegations: [
          { directive: '46-ct-tu', behaviour: 'YB-06', clause: null, actOn: today, records: ['r-1'] },
        ],
        why: words,
      } as const;
      const opened = openCase(
        `${province}/2026/${key.no}`,
        structuredClone(command) as never,
        facts as never,
      );
      if (!opened.ok) throw new Error(opened.refusal.code);
      const step = {
        key,
        seen: 0,
        kind: 'open',
        payload: {},
        next: opened.next,
        effects: [],
        because: ['case.open'],
      };
      await saveStep(trx, step, workingDays);
    });
  });

  const explanationRule = async () => ({
    limit: { amount: 10, unit: 'working-days' },
    longer: null,
    kinds: null,
    from: null,
    to: null,
    basis: { vi: 'x', en: 'x' },
    source: null,
    certainty: 'toolkit',
    parameter: null,
    longerParameter: null,
  });
  const person = (name: CastName) => people.get(name)!;
  const confirmedConclusion = (by: CastName) => ({
    outcome: 'confirmed' as const,
    reasons: words,
    records: ['r-1'],
    version,
    rule: 'case.conclude-confirmed',
    by: person(by),
    on: today,
  });
  const decision = (by: CastName) => ({
    number: '1/QĐ',
    decidedOn: today,
    by: person(by),
    measures: [],
    reason: words,
    basis: words,
    receivedOn: null,
    version,
    overturned: false,
  });
  const request = { sentOn: today, sentBy: '', evidence: ['r-1'], questions: words, receivedOn: today };

  it('lets nobody decide a measure before the officer was heard, whatever the caller says', async () => {
    expect(await forge('decider', 'admit', { stage: 'verifying' })).toBe('done');
    expect(await forge('decider', 'assign', { handler: person('verifier') })).toBe('done');
    const kase = (await read())!;
    const concluded = {
      allegations: [{ ...kase.allegations[0]!, conclusion: confirmedConclusion('verifier') }],
      verifiers: [person('verifier')],
    };
    // Straight to a decision: the path has no such step.
    expect(
      await forge('decider', 'decideMeasure', { stage: 'decided', decisions: [decision('decider')] }),
    ).toBe('STEP_NOT_OPEN');
    expect(
      await forge('verifier', 'requestExplanation', { ...concluded, stage: 'explaining', request }),
    ).toBe('done');
    // The handler cannot say that the officer explained, nor that a limit passed that has not.
    expect(
      await forge('verifier', 'passExplanationLimit', { stage: 'weighing', heard: 'limit-passed' }),
    ).toBe('LIMIT_DOES_NOT_RUN');
    expect(await forge('verifier', 'explain', { stage: 'weighing', heard: 'explained' })).toBe(
      'NOT_THE_SUBJECT',
    );
    expect(await forge('verifier', 'weighPoint', { stage: 'weighing', heard: 'explained' })).toBe(
      'STEP_NOT_OPEN',
    );
    expect(await forge('subject', 'explain', { stage: 'weighing', heard: 'explained' })).toBe('done');
    expect(await forge('verifier', 'conclude', { stage: 'concluded' })).toBe('done');
    const decided = {
      stage: 'decided' as const,
      protection: { grounds: [], by: '', on: today },
      decisions: [decision('decider')],
    };
    expect(await forge('decider', 'decideMeasure', { ...decided, protection: null })).toBe(
      'PROTECTION_NOT_ASKED',
    );
    // Neither under another name, nor by whoever verified, nor by the subject.
    expect(await forge('otherDecider', 'decideMeasure', decided)).toBe('NOT_YOUR_STEP');
    expect(await forge('verifier', 'decideMeasure', decided)).toBe('NOT_YOUR_STEP');
    expect(await forge('subject', 'decideMeasure', decided)).toBe('NOT_YOUR_STEP');
    expect(await forge('decider', 'decideMeasure', decided)).toBe('done');
    const stored = await database.superuser
      .selectFrom('casework.measure_decision')
      .select('decided_by')
      .where('case_no', '=', key.no)
      .execute();
    expect(stored).toEqual([{ decided_by: person('decider') }]);
  });

  it('keeps the decider apart from every verifier, also from one who holds both roles', async () => {
    await forge('decider', 'admit', { stage: 'verifying' });
    await forge('decider', 'assign', { handler: person('otherVerifier') });
    const kase = (await read())!;
    const verified = {
      allegations: [{ ...kase.allegations[0]!, conclusion: confirmedConclusion('otherVerifier') }],
      verifiers: [person('otherVerifier')],
      request,
    };
    await forge('otherVerifier', 'requestExplanation', { ...verified, stage: 'explaining' });
    await forge('subject', 'explain', { stage: 'weighing', heard: 'explained' });
    await forge('otherVerifier', 'conclude', { stage: 'concluded' });
    await forge('decider', 'assign', { handler: person('verifier') });
    const decided = {
      stage: 'decided' as const,
      protection: { grounds: [], by: '', on: today },
      decisions: [decision('otherVerifier')],
    };
    expect(await forge('otherVerifier', 'decideMeasure', decided)).toBe('VERIFIER_MAY_NOT_DECIDE');
    expect(await forge('otherVerifier', 'recordMeeting', { verifiers: [] })).toBe('P0001');
  });

  it('gives a case to nobody who is its subject, in its chain, or bound to no officer', async () => {
    await forge('decider', 'admit', { stage: 'verifying' });
    for (const name of ['subject', 'chained', 'unbound'] as const)
      expect(await forge('decider', 'assign', { handler: person(name) })).toBe('CONFLICT_OF_INTEREST');
    expect(await forge('inspector', 'admit', { stage: 'verifying' })).toBe('NOT_YOUR_STEP');
    expect(await forge('decider', 'assign', { owner: 'so' })).toBe('NOT_YOUR_UNIT');
    expect(await forge('decider', 'assign', { handler: person('verifier') }, 1)).toBe('STALE_CASE');
  });

  it('shows a case to those who have it, to its opener, and to the officer once asked', async () => {
    const seen = async (name: CastName) =>
      (await as(name, (trx) => listCases(trx, { limit: 100 }))).some(({ no }) => no === key.no);
    expect(await Promise.all((['decider', 'verifier', 'inspector', 'chair'] as const).map(seen))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all((['subject', 'colleague', 'intake', 'custodian'] as const).map(seen))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    await forge('decider', 'admit', { stage: 'verifying' });
    await forge('decider', 'assign', { handler: person('verifier') });
    await forge('verifier', 'requestExplanation', {
      stage: 'explaining',
      request,
      verifiers: [person('verifier')],
    });
    expect(await seen('subject')).toBe(true);
    expect(await seen('colleague')).toBe(false);
  });

  it("One province can neither read nor change another's rows, even when a query forgets to filter.", async () => {
    const editor = 'soan.da-nang@demo.invalid';
    for (const table of ['case', 'case_event', 'conclusion', 'clock', 'report', 'signal_outcome']) {
      const read = database.acting(editor, 'da-nang', (trx) =>
        sql`select * from casework.${sql.ref(table)}`.execute(trx),
      );
      expect([table, (await read).rows]).toEqual([table, []]);
    }
    const step = database.acting(editor, 'da-nang', (trx) =>
      sql`select casework.save_step(2026::smallint, ${key.no}, 1, 'admit', '{}')`.execute(trx),
    );
    expect(await outcome(step)).toBe('NO_SUCH_CASE');
    for (const write of [
      sql`insert into casework.measure_decision default values`,
      sql`update casework.case set stage = 'final'`,
      sql`delete from casework.case_event`,
      sql`select casework.write_parts(c, '[]') from casework.case c`,
      sql`update casework.number set last = 0`,
    ])
      expect(await outcome(as('decider', (trx) => write.execute(trx)))).toBe('42501');
  });

  it('lets no number be taken and thrown away', async () => {
    const thrown = as('inspector', (trx) => takeCaseNumber(trx, 2026));
    await expect(thrown).rejects.toThrow('was taken and not used');
  });

  it('The identity of a reporter is never visible to the unit complained about, and every opening of it is logged with a reason.', async () => {
    const report = await as('intake', async (trx) => {
      const taken = await takeReport(trx, {
        track: 'feedback',
        tier: 'confidential',
        unit: 'phuong',
        officer: cast.subject.officer,
        content: words,
      });
      await sealReporter(trx, taken, { name: 'Bà Người Dân', contact: '0900 000 000' });
      return taken;
    });
    const reason = 'Cần gọi lại để xác minh ngày nộp hồ sơ.';
    const open = (name: CastName, why = reason) => outcome(as(name, (trx) => openReporter(trx, report, why)));
    for (const name of ['chair', 'verifier', 'decider', 'subject', 'intake', 'inspector'] as const)
      expect([name, await open(name)]).toEqual([name, 'NOT_YOUR_STEP']);
    expect(await open('custodianOfWard')).toBe('SEALED_FROM_YOUR_UNIT');
    expect(await open('custodian', 'vì')).toBe('REASON_TOO_SHORT');
    const found = await as('custodian', (trx) => openReporter(trx, report, reason));
    expect(found).toEqual({ name: 'Bà Người Dân', contact: '0900 000 000' });

    const entries = await database.superuser
      .selectFrom('sealed.access_entry')
      .select(['kind', 'reason', 'person_id'])
      .where('report_no', '=', report)
      .orderBy('entry_no')
      .execute();
    expect(entries).toMatchObject([
      { kind: 'sealed' },
      { kind: 'opened', reason, person_id: person('custodian') },
    ]);
    const { rows } = await sql<{ openings: number; named: number }>`
      select (select count(*) from audit.entry where subject_kind = 'sealed.access_entry') as openings,
        (select count(*) from audit.payload where payload::text like '%Người Dân%' or payload::text like '%0900%') as named`.execute(
      database.superuser,
    );
    expect(rows[0]).toEqual({ openings: 2, named: 0 });
    // By SQL: not as staff, and not as the owner of everything else.
    for (const query of [
      sql`select * from sealed.reporter`,
      sql`insert into sealed.access_entry default values`,
      sql`delete from sealed.access_entry`,
    ])
      expect(await outcome(as('custodian', (trx) => query.execute(trx)))).toBe('42501');
    expect(await outcome(sql`select * from sealed.reporter`.execute(database.as('kycuong_owner')))).toBe(
      '42501',
    );
    // An anonymous report has nobody to seal, and a report is sealed by whoever took it.
    const anonymous = await as('intake', (trx) =>
      takeReport(trx, {
        track: 'feedback',
        tier: 'anonymous',
        unit: 'phuong',
        officer: null,
        content: words,
      }),
    );
    expect(
      await outcome(as('intake', (trx) => sealReporter(trx, anonymous, { name: 'x', contact: 'x' }))),
    ).toBe('NO_SUCH_REPORT');
    expect(
      await outcome(
        as('verifier', (trx) =>
          takeReport(trx, {
            track: 'feedback',
            tier: 'anonymous',
            unit: 'phuong',
            officer: null,
            content: words,
          }),
        ),
      ),
    ).toBe('NOT_YOUR_STEP');
  });
});
