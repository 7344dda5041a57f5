import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseServers, freshDatabase } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { seedEvidence, seedOrganisation, seedResults } from '../../seed/seed.ts';
import { sealEntries, verifyAudit } from '../audit/audit.ts';
import { connect } from '../core/connect.ts';
import { demoDatabase, migrateForTests, testPasswords } from '../testing/demo-database.ts';
import { restoreBackup, writeBackup } from './backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-drill-'));
afterAll(() => rmSync(folder, { recursive: true }));
const province = 'da-nang';
/** Long after every end date of the demonstration. */
const later = '2046-01-01';

describe.each(databaseServers())('the drill on $name', (server) => {
  it('the restored system verifies audit, and shows nothing that has expired meanwhile', async () => {
    await using database = await demoDatabase(server);
    const { superuser } = database;
    await seedOrganisation(superuser);
    await seedEvidence(superuser);
    await seedResults(superuser);
    await sql`update access.membership set valid_to = '2040-01-01' where province_id = ${province}`.execute(
      superuser,
    );
    await sql`insert into access.invitation (province_id, purpose, person_id, email, token_digest, made_by, expires_at)
      select ${province}, 'account', person_id, 'moi@demo.invalid', repeat('a', 64), person_id, now() + interval '1 second'
      from access.membership where province_id = ${province} limit 1`.execute(superuser);
    while ((await sealEntries(database.as('kycuong_jobs'))).length > 0);
    const standing = sql<{ n: number }>`select count(*) as n from publication.result`;
    expect((await standing.execute(superuser)).rows[0]?.n).toBeGreaterThan(0);

    const url = new URL(server.url);
    url.pathname = new URL(database.urlAs('kycuong_owner')).pathname;
    const file = join(folder, `${server.name.replaceAll(' ', '-')}.kcb`);
    await writeBackup({ url: url.href, file, release: '0.1.0' });

    await using target = await freshDatabase({ migrate: migrateForTests, template: 'drill', server });
    const restored = connect(target.url, { max: 2 });
    try {
      await sql`insert into publication.clock (day) values (${later})`.execute(restored);
      const { findings } = await restoreBackup({ file, url: target.url, passwords: testPasswords });
      expect(findings).toEqual([]);
      expect(await verifyAudit(restored, province)).toEqual([]);
      expect((await standing.execute(restored)).rows[0]?.n).toBe(0);
      const { rows } = await sql<{ roles: number; invitations: number; sessions: number }>`
        select (select count(*) from access.membership
            where province_id = ${province} and (valid_to is null or valid_to > publication.today())) as roles,
          (select count(*) from access.invitation where expires_at > clock_timestamp()) as invitations,
          (select count(*) from auth.session) as sessions`.execute(restored);
      expect(rows).toEqual([{ roles: 0, invitations: 0, sessions: 0 }]);
    } finally {
      await restored.destroy();
    }
  });
});
