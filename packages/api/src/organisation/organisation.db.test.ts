import { connect } from '@kycuong/db/connect';
import { seedOrganisation } from '@kycuong/db/seed';
import { commandSchema } from '@kycuong/rules/organisation';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffCaller } from '../staff.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { type StaffWorld, staffWorld } from '../testing/staff-world.ts';
import { organisationFile } from './export-file.ts';

const ground = { document: 'QĐ 1/QĐ-UBND', reason: '' };
const rename = (unit: string, name: string, on = '2026-10-01') =>
  commandSchema.parse({ action: 'rename-unit', unit, name, unitKind: 'department', on });

describe.each(oldestServer())('the organisation on $name', (server) => {
  let world: StaffWorld;
  let admin: StaffCaller;
  let reader: StaffCaller;
  beforeAll(async () => {
    world = await staffWorld(server);
    const owner = connect(world.url, { max: 1 });
    await seedOrganisation(owner);
    await owner.destroy();
    admin = await world.signIn('to-chuc.da-nang@demo.invalid');
    reader = await world.signIn('lanh-dao.da-nang@demo.invalid');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('shows the tree in order, and searches it without diacritics', async () => {
    const { rows, all } = await reader.organisation.units({});
    expect(all).toBe(20);
    expect(rows[0]).toMatchObject({ depth: 0, unit: 'tinh-uy' });
    const at = rows.findIndex(({ unit }) => unit === 'so-noi-vu');
    expect(rows.slice(at, at + 3).map(({ depth }) => depth)).toEqual([1, 2, 2]);
    const found = await reader.organisation.units({ typed: 'noi vu' });
    expect(found.rows.map(({ unit }) => unit)).toContain('so-noi-vu');
    expect((await reader.organisation.units({ ended: true })).rows).toHaveLength(2);
  });

  test('pages through officers, each once', async () => {
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await reader.organisation.officers(after ? { after } : {});
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([300, 300]);
  });

  test('stores what was previewed, and nothing that changed since', async () => {
    const command = rename('thanh-tra', 'Thanh tra thành phố');
    const preview = await admin.organisation.previewChange({ command });
    expect(preview.effects.map(({ id }) => id)).toEqual(['units-renamed']);
    const between = rename('thanh-tra', 'Cơ quan Thanh tra', '2026-09-01');
    await admin.organisation.applyChange({ command: between, ground });
    const stale = admin.organisation.applyChange({ command, ground, seen: preview.digest });
    expect(await refusedWith(stale)).toBe('CHANGED_SINCE_PREVIEW');
    const { digest } = await admin.organisation.previewChange({ command });
    const { changeNo } = await admin.organisation.applyChange({ command, ground, seen: digest });
    const unit = await reader.organisation.unit({ unit: 'thanh-tra' });
    expect(unit.stages.map(({ name }) => name)).toEqual([
      'Thanh tra tỉnh (minh họa)',
      'Cơ quan Thanh tra',
      'Thanh tra thành phố',
    ]);
    expect(unit.changes[0]).toMatchObject({
      changeNo,
      document: ground.document,
      personName: 'Ngô Thanh Tổ (minh họa)',
    });
  });

  test('undoes a change with its reason, the last first', async () => {
    const first = await admin.organisation.applyChange({ command: rename('ubkt', 'Một'), ground });
    const second = await admin.organisation.applyChange({ command: rename('ubkt', 'Hai'), ground });
    expect(await refusedWith(admin.organisation.previewUndo(first))).toBe('CHANGE_BUILT_UPON');
    for (const { changeNo } of [second, first]) {
      const { digest } = await admin.organisation.previewUndo({ changeNo });
      await admin.organisation.undo({ changeNo, ground: { ...ground, reason: 'Nhập nhầm' }, seen: digest });
      expect(await refusedWith(admin.organisation.previewUndo({ changeNo }))).toBe('CHANGE_ALREADY_UNDONE');
    }
    expect((await reader.organisation.unit({ unit: 'ubkt' })).stages).toHaveLength(1);
    expect((await reader.organisation.change(second)).change.undoneBy).toBeGreaterThan(second.changeNo);
  });

  test('records a briefing for everybody who served there on the day', async () => {
    const input = {
      directiveSlug: '34-ct-tu',
      version: 1,
      unit: 'so-noi-vu',
      heldOn: '2026-11-20',
      form: 'meeting',
      document: 'GM 12',
      officers: [],
    } as never;
    expect(await admin.organisation.recordDissemination(input)).toMatchObject({ briefed: 45 });
    const { rows } = await reader.organisation.disseminations({});
    expect(rows[0]).toMatchObject({ briefed: 45, unitName: 'Sở Nội vụ (minh họa)' });
    const [someone] = (await reader.organisation.officers({ unit: 'so-noi-vu' })).rows;
    expect((await reader.organisation.officer({ officer: someone!.id })).briefings).toHaveLength(1);
  });

  test('keeps what is protected from those who may not see it', async () => {
    const stay = commandSchema.parse({
      action: 'add-stay',
      officer: 'CB-0010',
      cause: 'illness',
      document: 'Bệnh án',
      from: '2026-11-01',
      to: null,
    });
    const { changeNo } = await admin.organisation.applyChange({ command: stay, ground });
    expect((await admin.organisation.officer({ officer: 'CB-0010' })).stays).toHaveLength(1);
    expect((await reader.organisation.officer({ officer: 'CB-0010' })).stays).toEqual([]);
    expect(await refusedWith(reader.organisation.change({ changeNo }))).toBe('NOT_FOUND');
    expect(await refusedWith(reader.organisation.viewPartyMembership({ officer: 'CB-0010' }))).toBe(
      'NO_PERMISSION',
    );
    expect(await admin.organisation.viewPartyMembership({ officer: 'CB-0010' })).toBeNull();
  });

  test('lets nobody else change it, and other provinces see nothing of it', async () => {
    expect(await refusedWith(reader.organisation.previewChange({ command: rename('ubkt', 'X') }))).toBe(
      'NO_PERMISSION',
    );
    const elsewhere = await world.signIn('to-chuc.khanh-hoa@demo.invalid');
    await admin.organisation.applyChange({
      command: commandSchema.parse({
        action: 'create-unit',
        unit: 'chi-da-nang',
        name: 'X',
        unitKind: 'other',
        parent: null,
        from: '2026-01-01',
      }),
      ground,
    });
    expect(await refusedWith(elsewhere.organisation.unit({ unit: 'chi-da-nang' }))).toBe('NOT_FOUND');
    expect(
      await refusedWith(elsewhere.organisation.previewChange({ command: rename('chi-da-nang', 'Y') })),
    ).toBe('NO_SUCH_UNIT');
  });

  test('exports a list as a file that names its columns as an import knows them', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of organisationFile(reader, 'officer', 'csv')) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toMatch(/mã cán bộ,họ và tên,loại cán bộ/);
    expect(lines).toHaveLength(301);
  });
});
