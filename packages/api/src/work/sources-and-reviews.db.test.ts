import { caseProvince as province } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import type { StaffCaller } from '../staff.ts';
import { refusedWith } from '../testing/refused-with.ts';

type SourceInput = Parameters<StaffCaller['work']['source']['set']>[0];

const source: SourceInput = {
  source: 'van-ban',
  name: 'Quản lý văn bản',
  ownerUnit: 'so',
  ownerName: 'Nguyễn Văn A',
  contact: '',
  feeds: ['assignment', 'reminder'],
  everyDays: 7,
  since: '2026-11-01',
};

describe.each(oldestServer())('sources and reviews on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
    // Sources are the whole province's: its intake keeps them, and not a ward's.
    await runText(
      world.superuser,
      `update access.membership set unit = null where province_id = $1 and role = 'intake'`,
      [province],
    );
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a source that never spoke, or is late, leaves its kinds incomplete: what it did not tell is missing, and did not "not happen"', async () => {
    const intake = await world.as('intake');
    await intake.work.source.set(source);
    const until = async () => {
      const { rows } = await intake.work.source.list();
      const { standing, gaps, behind } = rows.find((row) => row.source === source.source)!;
      return { standing, behind, until: gaps.map((gap) => gap.until) };
    };
    expect(await until()).toEqual({ standing: 'late', behind: 23, until: ['2026-10-31', '2026-10-31'] });
    /** How far both engines take assignments to be complete: not at all known once no source vouches. */
    const vouched = () =>
      runText<{ until: string }>(
        world.superuser,
        `select until::text from work.data_until where province_id = $1 and feeds = 'assignment'
          and superseded_at = 'infinity' and not withdrawn`,
        [province],
      );
    expect(await vouched()).toEqual([{ until: '2026-10-31' }]);
    await intake.work.source.end({ source: source.source, reason: 'Thay bằng hệ thống mới.' });
    expect(await vouched()).toEqual([]);
    expect((await until()).standing).toBe('ended');
    await intake.work.source.set(source);
  });

  test('how far its data go is said by hand, too, and taken back; not of what it does not feed, nor of a day to come', async () => {
    const intake = await world.as('intake');
    await intake.work.source.set(source);
    const stands = async () => {
      const { rows } = await intake.work.source.list();
      const { standing, gaps, behind } = rows.find((row) => row.source === source.source)!;
      return { standing, behind, until: gaps.map((gap) => gap.until) };
    };
    const say = (feeds: typeof source.feeds, until: string) =>
      intake.work.source.sayUntil({ source: source.source, feeds, until });
    await say(['assignment'], '2026-11-22');
    expect(await stands()).toMatchObject({ standing: 'late', until: ['2026-11-22', '2026-10-31'] });
    await say(['reminder'], '2026-11-20');
    expect(await stands()).toEqual({ standing: 'in-time', behind: 3, until: ['2026-11-22', '2026-11-20'] });

    // Said by the source itself under an id of its own: the later day counts, until somebody takes it back.
    await runText(
      world.superuser,
      `select work.store_versions($1, 'data_until', '[{"id":"den-ngay","source":"van-ban","recorded_at":"2026-11-23T00:00:00Z",
        "withdrawn":false,"feeds":"assignment","until":"2026-11-23"}]')`,
      [province],
    );
    expect((await stands()).until[0]).toBe('2026-11-23');
    await say(['assignment'], '2026-11-10');
    expect(await stands()).toMatchObject({
      standing: 'late',
      behind: 13,
      until: ['2026-11-10', '2026-11-20'],
    });

    expect(await refusedWith(say(['dossier'], '2026-11-22'))).toBe('SOURCE_FEEDS_OTHERS');
    expect(await refusedWith(say(['assignment'], '2026-11-24'))).toBe('DATA_UNTIL_AHEAD');
    expect((await stands()).until).toEqual(['2026-11-10', '2026-11-20']);
  });

  test('what a source says it sent stands beside what is stored, day by day; a line that cannot be read stores nothing', async () => {
    const intake = await world.as('intake');
    const typed = { matter: 'v-1', assignee: 'o-thin', unit: 'phuong', assignedOn: '2026-11-02' };
    await intake.work.source.set({ ...source, source: 'console', feeds: ['assignment'] });
    await intake.work.type({ form: 'assignment', record: null, fields: { ...typed, dueOn: '2026-11-10' } });
    const [{ day } = { day: '' }] = await runText<{ day: string }>(
      world.superuser,
      `select max(day)::text as day from work.received where province_id = $1 and source = 'console' and kind = 'assignment'`,
      [province],
    );
    const lines = `loại,ngày,số\nassignment,${day},3\n`;
    await intake.work.source.state({ source: 'console', lines });
    const rows = await intake.work.source.reconcile({ source: 'console', from: day, to: day });
    expect(rows).toContainEqual({ kind: 'assignment', day, sent: 3, stored: 1, difference: -2 });
    const broken = { source: 'console', lines: `${lines}assignment,hôm qua,3` };
    expect(await refusedWith(intake.work.source.state(broken))).toBe('STATEMENT_UNREADABLE');
    expect(await refusedWith(intake.work.source.state({ source: 'khong-co', lines }))).toBe('NO_SUCH_SOURCE');
  });

  test('A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', async () => {
    const chair = await world.as('chair');
    expect((await chair.work.review.list()).basis).toBeNull();
    expect(await refusedWith(chair.work.review.open({ unit: 'phuong' }))).toBe('REVIEW_NOT_A_MECHANISM');
    const off = '{"id":"regular-work-review","on":false,"origins":[]}';
    const own =
      '{"id":"regular-work-review","on":true,"origins":[{"approvedOn":"2026-11-01","author":"A","basis":"Quy chế 1","kind":"province"}]}';
    await runText(
      world.superuser,
      `do $$ begin set local session_replication_role = replica; update app.catalogue_version
        set settings = replace(settings, '${off}', '${own}') where province_id = '${province}'; end $$`,
    );
    expect((await chair.work.review.list()).basis).toBe('Quy chế 1');
    const { no } = await chair.work.review.open({ unit: 'phuong' });
    const { round, items } = await chair.work.review.round({ no });
    expect(round).toMatchObject({
      unit: 'phuong',
      overdue: 1,
      decided: 0,
      mayDecide: true,
      basis: 'Quy chế 1',
    });
    expect(await refusedWith(chair.work.review.open({ unit: 'phuong' }))).toBe('REVIEW_STILL_OPEN');
    const { id, kind } = items[0]!;
    const decision = {
      no,
      kind: kind as 'assignment',
      id,
      decision: 'new-day',
      note: 'Xong trước ngày này.',
      newDay: '2026-11-30',
    } as const;
    expect(await refusedWith((await world.as('intake')).work.review.decide(decision))).toBe(
      'NOT_YOURS_TO_REVIEW',
    );
    await chair.work.review.decide(decision);
    await chair.work.review.close({ no, conclusion: 'Đôn đốc hằng tuần.' });
    expect(await refusedWith(chair.work.review.decide(decision))).toBe('REVIEW_CLOSED');
    const { versions } = await chair.work.record({ kind: 'assignment', id });
    expect(versions[0]?.fields.dueOn).toBe('2026-11-10');
  });
});
