import { applyRetention, sealEntries, verifyAudit } from '@kycuong/db/audit';
import { connect } from '@kycuong/db/connect';
import { oldestServer } from '@kycuong/testing/database';
import { runText } from '@kycuong/db/testing/run-text';
import { describe, expect, it } from 'vitest';
import { castOfRoles } from '../testing/cast-of-roles.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { staffWorld } from '../testing/staff-world.ts';

const province = 'da-nang';

describe.each(oldestServer())('the audit log for who audits, on $name', (server) => {
  it(
    'opens what was written one entry at a time and writes that down; an erasure takes two persons and leaves the chain valid',
    { timeout: 120_000 },
    async () => {
      await using world = await staffWorld(server);
      const cast = await castOfRoles(world);
      const of = (role: 'auditor' | 'inspector') =>
        world.api.createCaller({
          session: { token: cast.token(province, role) },
          province,
          requestId: 'test',
        }).audit;
      const [auditor, inspector] = [of('auditor'), of('inspector')];
      const superuser = connect(world.url, { max: 2 });
      const verified = async () => {
        await sealEntries(superuser);
        expect(await verifyAudit(superuser, province)).toEqual([]);
        expect((await auditor.verify()).findings).toEqual([]);
      };
      try {
        const first = await inspector.entries({ subject: 'access.' });
        const entry = first.entries[0]!.entryNo;
        expect(await inspector.openEntry({ entry })).toMatchObject({ after: expect.anything() as unknown });
        const [newest] = (await inspector.entries({ action: 'view' })).entries;
        expect(newest).toMatchObject({ subjectKind: 'audit.payload', subjectKey: { entry_no: entry } });

        const older = await inspector.entries({ before: entry });
        expect(older.entries.every(({ entryNo }) => entryNo < entry)).toBe(true);
        expect((await inspector.entries({ to: '2001-01-01' })).entries).toEqual([]);
        const file = await inspector.exportEntries({ filter: { subject: 'access.' }, format: 'csv' });
        expect(new TextDecoder().decode(file.bytes)).toContain(`${entry},`);
        expect((await auditor.entries({})).entries[0]).toMatchObject({ action: 'export' });

        const ground = 'Yêu cầu xóa dữ liệu cá nhân số 7';
        await auditor.askErasure({ entry, ground });
        const [asked] = (await auditor.erasures()).erasures;
        const decision = { erasure: asked!.erasureNo, decision: 'erased', note: '' } as const;
        expect(await refusedWith(auditor.decideErasure(decision))).toBe('ERASURE_ASKED_BY_YOU');
        expect(await refusedWith(inspector.decideErasure(decision))).toBe('NO_PERMISSION');
        expect(await refusedWith(auditor.askErasure({ entry, ground }))).toBe('NOTHING_TO_ERASE');

        const other = older.entries[0]!.entryNo;
        await inspector.askErasure({ entry: other, ground });
        const waiting = (await auditor.erasures()).erasures.find(({ entryNo }) => entryNo === other)!;
        await auditor.decideErasure({ ...decision, erasure: waiting.erasureNo });
        expect(await auditor.openEntry({ entry: other })).toBeNull();
        const [erasure] = (await auditor.entries({ action: 'erase' })).entries;
        expect(await auditor.openEntry({ entry: erasure!.entryNo })).toMatchObject({ after: { ground } });
        expect(await refusedWith(auditor.askErasure({ entry: erasure!.entryNo, ground }))).toBe(
          'NOTHING_TO_ERASE',
        );
        await verified();

        await auditor.setRetention({ keepMonths: 12, basis: 'Quy chế lưu trữ của tỉnh' });
        expect((await auditor.erasures()).retention).toMatchObject({ keepMonths: 12 });
        expect(await applyRetention(superuser)).toBe(0);
        await runText(superuser, `insert into publication.clock values (true, current_date + 800)`);
        expect(await applyRetention(superuser)).toBeGreaterThan(0);
        await runText(superuser, `delete from publication.clock`);
        await verified();
      } finally {
        await superuser.destroy();
      }
    },
  );
});
