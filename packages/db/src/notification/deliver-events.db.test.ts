// Long because every kind of event is told once, to those whom it concerns and to nobody else.
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJob, defineQueues, jobKinds } from '../jobs/jobs.ts';
import { cast, type CastName, caseProvince as province, placeCast, setDay } from '../testing/case-people.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { outcome } from '../testing/drafts.ts';
import { saveChoices } from './choices.ts';
import { tellOfLimits } from './clock-events.ts';
import { deliverEvents } from './deliver-events.ts';
import { countUnread, listItems, markRead } from './items.ts';
import { findMail, queueDigests, settleMail } from './mails.ts';

const names = Object.keys(cast) as CastName[];

describe.each(databaseServers())('telling people on $name', (server) => {
  let database: DemoDatabase;
  let people: ReadonlyMap<CastName, string>;
  beforeAll(async () => {
    database = await demoDatabase(server);
    people = await placeCast(database.superuser);
    await defineQueues(database.superuser, jobKinds);
    await setDay(database.superuser, '2026-11-23');
    // What the demonstration's own catalogues told.
    await deliver();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const as = <T>(name: CastName, work: Parameters<typeof database.acting<T>>[2]) =>
    database.acting(`${name}@demo.invalid`, province, work);
  const job = <T>(work: Parameters<typeof asJob<T>>[2]) => asJob(database.as('kycuong_jobs'), province, work);
  const deliver = async () => {
    while (!(await job((trx) => deliverEvents(trx, province, { mails: true }))).isDone);
  };
  const told = async (kind?: string) => {
    const { rows } = await sql<{ person: string; kind: string }>`
      select p.display_name as person, i.kind from notification.item i join access.person p using (person_id)
      where i.province_id = ${province} and p.display_name not like '%minh họa%' order by i.item_no`.execute(
      database.superuser,
    );
    return rows.filter((row) => !kind || row.kind === kind).map(({ person }) => person);
  };
  const forgetAll = () =>
    sql`truncate notification.call, notification.mail, notification.item, notification.event`.execute(
      database.superuser,
    );

  interface Standing {
    readonly stage: string;
    readonly handler?: CastName;
    readonly shownTo?: string | null;
    readonly state?: object;
  }
  /** A case as it stands, without the path that led there; the guard of that path has tests of its own. */
  const putCase = (no: number, { stage, handler, shownTo = null, state = {} }: Standing) =>
    database.superuser.transaction().execute(async (trx) => {
      const by = handler ? people.get(handler)! : null;
      const whole = JSON.stringify({ verifiers: [], decisions: [], court: null, ...state });
      await sql`alter table casework.case disable trigger guard`.execute(trx);
      await sql`insert into casework.case (province_id, case_year, case_no, revision, stage, title, origin, subject_officer, subject_unit,
          chain, owner, shown_to, handler, opened_by, opened_on, detected_on, directives, behaviours, state)
        values (${province}, 2026, ${no}, 1, ${stage}, 'Vụ việc thử', 'inspection', 'o-thin', 'phuong', '{o-chuyen-tiep}', 'phuong',
          ${shownTo}, ${by}, ${people.get('inspector')}, '2026-11-20', '2026-11-20', '{46-ct-tu}', '{YB-06}', ${whole})
        on conflict (province_id, case_year, case_no) do update
        set stage = excluded.stage, handler = excluded.handler, shown_to = excluded.shown_to, state = excluded.state`.execute(
        trx,
      );
      await sql`alter table casework.case enable trigger guard`.execute(trx);
    });

  it('writes the outbox in the transaction of the thing itself', async () => {
    const undone = new Error('undone');
    const raised = database.superuser.transaction().execute(async (trx) => {
      await signal(trx, 'o-thin');
      throw undone;
    });
    await expect(raised).rejects.toBe(undone);
    const { rows } =
      await sql`select from notification.event where province_id = ${province} and delivered_at is null`.execute(
        database.superuser,
      );
    expect(rows).toEqual([]);
  });

  const signal = (trx: DemoDatabase['superuser'], officer: string, count = 1) =>
    sql`insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2,
        concerns, records, first_on, last_on, expires_on)
      select ${province}, 'd', 'h', 'b', gen_random_uuid(), 'notice', 'officer', ${officer}, '', array[${officer}], '{}',
        '2026-11-19', '2026-11-22', '2026-12-31' from generate_series(1, ${count})`.execute(trx);

  it('tells of new signals those who weigh them in their units, how many and once', async () => {
    await signal(database.superuser, 'o-thin', 3);
    await deliver();
    await deliver();
    // The officer whom they concern, the deciders and the appraisers are not called upon.
    expect((await told('signal.new')).toSorted()).toEqual(
      ['chair', 'chained', 'inspector', 'otherVerifier', 'unbound', 'verifier', 'verifierAbove'].toSorted(),
    );
    const seen = await as('verifier', (trx) => listItems(trx, { limit: 9 }));
    expect(seen.map((item) => item.told)).toEqual([{ kind: 'signal.new', subject: { count: 3 } }]);
  });

  it('calls upon those for whom a case waits, and upon nobody about themselves or their own chain', async () => {
    await forgetAll();
    await sql`insert into access.membership (province_id, person_id, role, unit, valid_from)
      select ${province}, p::uuid, 'decider', 'phuong', '2026-01-01'
      from unnest(array[${people.get('subject')}, ${people.get('chained')}]) p`.execute(database.superuser);
    await putCase(1, { stage: 'opened' });
    await deliver();
    expect((await told('case.waiting')).toSorted()).toEqual(
      ['decider', 'otherDecider', 'otherVerifier', 'deciderAbove'].toSorted(),
    );
    await forgetAll();
    await putCase(1, { stage: 'verifying', handler: 'verifier' });
    await deliver();
    expect(await told()).toEqual(['verifier']);
    await forgetAll();
    await putCase(1, { stage: 'explaining', handler: 'verifier', shownTo: 'o-thin' });
    await deliver();
    expect(await told()).toEqual(['subject']);
    await sql`delete from access.membership where role = 'decider' and person_id in (${people.get('subject')}, ${people.get('chained')})`.execute(
      database.superuser,
    );
  });

  it('tells of a step only while it still waits', async () => {
    await forgetAll();
    await putCase(2, { stage: 'opened' });
    await putCase(2, { stage: 'verifying', handler: 'verifier' });
    await deliver();
    expect(await told()).toEqual(['verifier']);
  });

  it('tells nobody of a thing that they may no longer see when it is delivered', async () => {
    await forgetAll();
    await putCase(3, { stage: 'opened' });
    await signal(database.superuser, 'o-thin');
    await sql`update access.membership set valid_to = '2026-11-23' where person_id = ${people.get('decider')}`.execute(
      database.superuser,
    );
    await sql`update access.account set closed_at = now() where person_id = ${people.get('verifier')}`.execute(
      database.superuser,
    );
    await deliver();
    expect(await told()).not.toContain('decider');
    expect(await told()).not.toContain('verifier');
    expect(await told()).toContain('otherDecider');
    await sql`update access.membership set valid_to = null where person_id = ${people.get('decider')}`.execute(
      database.superuser,
    );
    await sql`update access.account set closed_at = null where person_id = ${people.get('verifier')}`.execute(
      database.superuser,
    );
  });

  it('judges what may be seen as the policies do, for everybody', async () => {
    await putCase(4, { stage: 'explaining', handler: 'verifierAbove', shownTo: 'o-thin' });
    const numbers = [1, 2, 3, 4];
    for (const name of names) {
      const open = await as(name, async (trx) => {
        const cases = await trx.selectFrom('casework.case').select('case_no').orderBy('case_no').execute();
        const signals = await trx
          .selectFrom('detection.signal')
          .select('signal_no')
          .orderBy('signal_no')
          .execute();
        return [cases.map((row) => row.case_no), signals.map((row) => row.signal_no)];
      });
      const { rows } = await sql<{ cases: number[]; signals: number[] }>`
        select array(select n from unnest(${numbers}::int[]) n
            where notification.sees_case(${province}, ${people.get(name)}::uuid, 2026::smallint, n) order by n) as cases,
          array(select s.signal_no from detection.signal s
            where notification.signals_seen(${province}, ${people.get(name)}::uuid, to_jsonb(array[s.signal_no])) = 1 order by 1) as signals`.execute(
        database.superuser,
      );
      expect([name, rows[0]!.cases, rows[0]!.signals.map(Number)]).toEqual([name, ...open]);
    }
  });

  it('tells of limits that end soon and of those that ended, each once', async () => {
    await forgetAll();
    for (const [no, due] of [
      [1, '2026-11-25'],
      [2, '2026-11-20'],
      [3, '2026-12-20'],
    ])
      await sql`insert into casework.clock (province_id, case_year, case_no, clock_no, limit_id, from_on, due_on, holder)
        values (${province}, 2026, 4, ${no}, 'verification', '2026-11-01', ${due}, ${people.get('verifierAbove')})`.execute(
        database.superuser,
      );
    await job((trx) => tellOfLimits(trx, province));
    await job((trx) => tellOfLimits(trx, province));
    await deliver();
    const items = await as('verifierAbove', (trx) => listItems(trx, { limit: 9 }));
    expect(items.map((item) => item.told)).toMatchObject([
      { kind: 'limit.approaching', subject: { year: 2026, no: 4, due: '2026-11-25' } },
      { kind: 'limit.passed', subject: { year: 2026, no: 4, due: '2026-11-20' } },
    ]);
    expect(await told()).toEqual(['verifierAbove', 'verifierAbove']);
  });

  it('tells of a disputed record whoever may settle it and nobody whom it concerns, and the officer what became of it', async () => {
    await forgetAll();
    await sql`insert into work.reminder (province_id, id, source, recorded_at, withdrawn, matter, reminder, reminded, unit, reminded_on)
      values (${province}, 'r-1', 'voffice', '2026-11-20', false, 'v-1', 'o-chu-tich', 'o-thin', 'phuong', '2026-11-19')`.execute(
      database.superuser,
    );
    await sql`insert into work.referral (province_id, id, source, recorded_at, withdrawn, matter, sender, receiver, from_unit, to_unit, direction, referred_on)
      values (${province}, 'c-1', 'voffice', '2026-11-20', false, 'v-1', 'o-chuyen-tiep', 'o-thin', 'phuong', 'phuong', 'sideways', '2026-11-18')`.execute(
      database.superuser,
    );
    const opened = await as('subject', async (trx) => {
      const { rows } = await sql<{ no: number }>`
        select work.open_dispute('reminder', 'r-1', 'Chưa nhận được.')::int as no`.execute(trx);
      return rows[0]!.no;
    });
    const competent: CastName[] = [];
    for (const name of names) {
      const may = await as(name, async (trx) => {
        const { rows } = await sql<{ may: boolean }>`select work.may_settle(${opened}) as may`.execute(trx);
        return rows[0]!.may;
      });
      if (may) competent.push(name);
    }
    // The record names the chair, and so the head of everybody in the ward who is an officer.
    expect(competent.toSorted()).toEqual(['inspector', 'unbound', 'verifierAbove']);
    await deliver();
    expect((await told('record.disputed')).toSorted()).toEqual(competent.toSorted());
    const settle = sql`select work.settle_dispute(${opened}, 'rejected', 'Có ký nhận.', null)`;
    await as('inspector', (trx) => settle.execute(trx));
    await deliver();
    expect(await told('dispute.settled')).toEqual(['subject']);
    const items = await as('subject', (trx) => listItems(trx, { limit: 9 }));
    expect(items.map((item) => item.told)).toEqual([
      { kind: 'dispute.settled', subject: { dispute: opened, outcome: 'rejected' } },
    ]);
  });

  it('tells who proposed a role, or whose account an officer has, that another admin refused it', async () => {
    await forgetAll();
    await sql`insert into access.membership (province_id, person_id, role, valid_from)
      select ${province}, p::uuid, 'organisation-admin', '2026-01-01'
      from unnest(array[${people.get('inspector')}, ${people.get('unbound')}]) p`.execute(database.superuser);
    const propose = [
      sql<{
        no: number;
      }>`select access.propose_role(${people.get('colleague')}, 'decider', 'phuong', '2026-11-23', null, 'Thử')::int as no`,
      sql<{
        no: number;
      }>`select access.propose_officer(${people.get('verifier')}, 'o-dong-nghiep', 'Thử')::int as no`,
    ];
    for (const one of propose) {
      const { rows } = await as('inspector', (trx) => one.execute(trx));
      const decide = sql`select access.decide_proposal(${rows[0]!.no}, 'refused', 'Chưa đủ căn cứ.')`;
      await as('unbound', (trx) => decide.execute(trx));
    }
    await deliver();
    expect(await told('role.refused')).toEqual(['inspector', 'inspector']);
    await sql`delete from access.membership where role = 'organisation-admin'
      and person_id in (${people.get('inspector')}, ${people.get('unbound')})`.execute(database.superuser);
  });

  it('keeps to what somebody chose, and gathers a digest at their hour', async () => {
    await forgetAll();
    const chosen = (mail: 'off' | 'digest', inApp = true) => ({
      choices: [{ kind: 'signal.new' as const, inApp, mail, webhook: false }],
      digestHour: 17,
    });
    await as('verifier', (trx) => saveChoices(trx, chosen('digest')));
    await as('inspector', (trx) => saveChoices(trx, chosen('off', false)));
    await signal(database.superuser, 'o-thin', 2);
    await signal(database.superuser, 'o-dong-nghiep');
    await deliver();
    expect(await told()).not.toContain('inspector');
    const mails = async () => {
      const { rows } = await sql<{ no: number; items: number }>`
        select mail_no as no, cardinality(items) as items from notification.mail where person_id = ${people.get('verifier')}`.execute(
        database.superuser,
      );
      return rows;
    };
    await job((trx) => queueDigests(trx, province, 16));
    expect(await mails()).toEqual([]);
    await job((trx) => queueDigests(trx, province, 17));
    await job((trx) => queueDigests(trx, province, 17));
    const [mail, ...others] = await mails();
    expect([mail?.items, others]).toEqual([2, []]);
    // By the time it is sent, somebody has closed the one of the colleague.
    await sql`update detection.signal set gone_on = '2026-11-23' where key1 = 'o-dong-nghiep'`.execute(
      database.superuser,
    );
    const found = await job((trx) => findMail(trx, province, mail!.no));
    expect(found).toMatchObject({ to: null, told: [{ kind: 'signal.new' }], link: null });
    await job((trx) => settleMail(trx, province, mail!.no, 'failed-once', 1));
    expect(await job((trx) => findMail(trx, province, mail!.no))).toMatchObject({ attempts: 1 });
    await job((trx) => settleMail(trx, province, mail!.no, 'dropped', 2));
    expect(await job((trx) => findMail(trx, province, mail!.no))).toBeUndefined();
  });

  it('shows each their own, counts what is unread, and marks it read', async () => {
    expect(await as('verifier', (trx) => countUnread(trx, 100))).toBe(2);
    expect(await as('subject', (trx) => listItems(trx, { limit: 9 }))).toEqual([]);
    const [first] = await as('verifier', (trx) => listItems(trx, { limit: 1, kind: 'signal.new' }));
    await as('verifierAbove', (trx) => markRead(trx, [first!.no]));
    expect(await as('verifier', (trx) => countUnread(trx, 100))).toBe(2);
    await as('verifier', (trx) => markRead(trx, [first!.no]));
    expect(await as('verifier', (trx) => listItems(trx, { limit: 9, unreadOnly: true }))).toHaveLength(1);
    await as('verifier', (trx) => markRead(trx, null));
    expect(await as('verifier', (trx) => countUnread(trx, 100))).toBe(0);
  });

  it("One province can neither read nor change another's rows, even when a query forgets to filter.", async () => {
    const tables = ['event', 'item', 'choice', 'digest_hour', 'mail', 'webhook', 'call'];
    for (const table of tables) {
      const name = sql.table(`notification.${table}`);
      const foreign = await asJob(database.as('kycuong_jobs'), 'da-nang', async (trx) => {
        const { rows } = await sql<{
          province: string;
        }>`select distinct province_id as province from ${name}`.execute(trx);
        return rows.filter((row) => row.province !== 'da-nang');
      });
      expect([table, foreign]).toEqual([table, []]);
      for (const change of [sql`delete from ${name}`, sql`insert into ${name} default values`])
        expect(await outcome(as('verifier', (trx) => change.execute(trx)))).toBe('42501');
    }
  });
});
