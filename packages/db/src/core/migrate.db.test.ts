import { databaseServers, freshDatabase } from '@kycuong/testing/database';
import { describe, expect, it } from 'vitest';
import { migrateForTests, testPasswords } from '../testing/demo-database.ts';
import { connect } from './connect.ts';
import { schemaText, writtenSchema } from './generate-schema.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { readiness } from './readiness.ts';
import { ensureRoles } from './roles.ts';

const untouched = async (): Promise<void> => {};

describe.each(databaseServers())('migrations on $name', (server) => {
  it('bring an empty database up, once, and belong to the owner', async () => {
    await using database = await freshDatabase({ migrate: untouched, template: 'empty', server });
    const db = connect(database.url, { max: 1 });
    expect(await readiness(db)).toEqual({ ready: false, because: 'not-migrated' });
    const ran = await migrate(database.url, testPasswords);
    expect(ran.length).toBeGreaterThan(8);
    expect(ran).toEqual(ran.toSorted());
    expect(await migrate(database.url)).toEqual([]);
    expect(await pendingMigrations(database.url)).toEqual([]);
    expect(await readiness(db)).toMatchObject({
      ready: true,
      databaseVersion: expect.stringMatching(/^1\d\./),
    });
    await db.destroy();
  });

  it('run as the owner, where an administrator made the roles before', async () => {
    await using database = await freshDatabase({ migrate: untouched, template: 'empty', server });
    await ensureRoles(database.url, testPasswords);
    expect(await migrate(database.urlAs('kycuong_owner', testPasswords.kycuong_owner))).not.toEqual([]);
  });

  it('give the types that are written down', async () => {
    await using database = await freshDatabase({ migrate: migrateForTests, server });
    expect(await schemaText(database.url)).toBe(await writtenSchema());
  });

  it('make roles once, also when several set-ups run at the same moment', async () => {
    await using database = await freshDatabase({ migrate: untouched, template: 'empty', server });
    await Promise.all(Array.from({ length: 10 }, () => ensureRoles(database.url, testPasswords)));
    const staff = connect(database.urlAs('kycuong_staff', testPasswords.kycuong_staff), { max: 1 });
    expect(await readiness(staff)).toMatchObject({ ready: false, because: 'not-migrated' });
    await staff.destroy();
  });
});

it('says that a server cannot be reached', async () => {
  const db = connect('postgres://nobody@127.0.0.1:1/none', { max: 1 });
  expect(await readiness(db)).toEqual({ ready: false, because: 'unreachable' });
  await db.destroy();
});
