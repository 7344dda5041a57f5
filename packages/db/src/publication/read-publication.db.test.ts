import { sql } from 'kysely';
import { databaseServers } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../core/connect.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import {
  readAddresses,
  readBehaviour,
  readDirective,
  readFamilies,
  readFamily,
  readHome,
  readProvince,
  readQuestions,
  readRevision,
  readSearch,
} from './read-publication.ts';

describe.each(databaseServers())('what the public role reads on $name', (server) => {
  let database: DemoDatabase;
  let db: Connection;
  beforeAll(async () => {
    database = await demoDatabase(server);
    db = database.as('kycuong_public');
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test('home: four provinces with 12, 12, 9 and 15 items and 12, 20, 17 and 23 clauses, and the mark of demonstration', async () => {
    const home = await readHome(db);
    const counts = Object.fromEntries(home.directives.map((d) => [d.heading.province, [d.items, d.clauses]]));
    expect(counts).toEqual({
      'da-nang': [12, 12],
      'yen-bai': [12, 20],
      'khanh-hoa': [9, 17],
      'quang-ninh': [15, 23],
    });
    expect(home.families).toHaveLength(38);
    expect(home.demo).toBe(true);
  });

  test('a province with its areas, and none that does not exist', async () => {
    const province = await readProvince(db, 'yen-bai');
    expect(province?.workspace.standing?.vi).toBe('địa bàn cũ, nay thuộc Lào Cai');
    expect(province?.workspace.jurisdictions.map(({ code }) => code)).toEqual(['yen-bai', 'lao-cai']);
    expect(await readProvince(db, 'ha-noi')).toBeUndefined();
  });

  test('a directive with its passages in their order', async () => {
    const directive = await readDirective(db, 'yen-bai', '46-ct-tu');
    expect(directive?.body.behaviours).toHaveLength(12);
    expect(directive?.questions).toBe(8);
    expect(directive?.provisions[0]?.document.id).toBe('yen-bai-questions-and-answers');
    expect(await readDirective(db, 'yen-bai', '34-ct-tu')).toBeUndefined();
  });

  test('an item with its neighbours and relatives; no word of a draft', async () => {
    const item = await readBehaviour(db, 'yen-bai', '46-ct-tu', 11);
    expect(item?.body.code).toBe('YB-11');
    expect(item?.siblings.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(new Set(item?.relatives.map(({ province }) => province))).toEqual(new Set(['khanh-hoa']));
    expect(item?.body.directive.version).toBe(1);
    expect(await readBehaviour(db, 'yen-bai', '46-ct-tu', 13)).toBeUndefined();
  });

  test('families and their members', async () => {
    const { families, members } = await readFamilies(db);
    expect(families).toHaveLength(38);
    expect(members.filter(({ family }) => family === 'selective-application-of-rules')).toHaveLength(3);
    expect((await readFamily(db, 'perfunctory-work'))?.mentions.map(({ body }) => body.code)).toContain(
      'DN-C02',
    );
    expect(await readFamily(db, 'no-such-family')).toBeUndefined();
  });

  test('questions of one directive or of all', async () => {
    const all = await readQuestions(db, null);
    expect(all.directives.flatMap(({ questions }) => questions)).toHaveLength(8);
    const one = await readQuestions(db, { province: 'da-nang', slug: '34-ct-tu' });
    expect(one.directives.map(({ questions }) => questions)).toEqual([[]]);
  });

  test('search takes the beginning of each word, and all of them', async () => {
    const found = await readSearch(db, ['ne', 'tranh']);
    expect(found.hits.length).toBeGreaterThan(10);
    const meetings = await readSearch(db, ['hop', 'nhieu', 'lan']);
    expect(meetings.hits.slice(0, 2).map(({ province, key }) => `${province} ${key}`)).toEqual([
      'khanh-hoa 4',
      'yen-bai 11',
    ]);
    expect((await readSearch(db, [])).hits).toEqual([]);
    expect((await readSearch(db, ["'; drop table publication.behaviour"])).hits).toEqual([]);
  });

  test('every address, and a revision that follows the civil day', async () => {
    expect((await readAddresses(db)).directives).toHaveLength(4);
    const before = await readRevision(db);
    await sql`insert into publication.clock (day) values ('2031-05-05')`.execute(database.superuser);
    expect(await readRevision(db)).not.toBe(before);
    await sql`delete from publication.clock`.execute(database.superuser);
    expect(await readRevision(db)).toBe(before);
  });
});
