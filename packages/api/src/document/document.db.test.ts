import type { CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { defaultTemplates, sampleValues } from '@kycuong/rules/document';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { type OpenedCase, weighedCase } from '../case/testing/walk-case.ts';
import { refusedWith } from '../testing/refused-with.ts';

const hostile = '<b>=1+1</b> {{lý do}} \u202E\u0007';

describe.each(oldestServer())('documents on $name', (server) => {
  let world: CaseWorld;
  let opened: OpenedCase;
  beforeAll(async () => {
    world = await caseWorld(server, 'da-nang');
    await world.on('2026-11-20');
    opened = await weighedCase(world, 'chair', {
      ...{ origin: { kind: 'own-report' }, directive: '34-ct-tu', behaviour: 'DN-06', actOn: '2026-11-18' },
    });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const issue = async (name: CastName, given: object = {}) =>
    (await world.as(name)).document.issue({
      ...{ kind: 'explanation-request', ...opened.key, template: 0, values: sampleValues },
      ...given,
    } as never);

  test('a document says what the file says, and runs ahead of no step of it', async () => {
    const verifier = await world.as('verifier');
    const asked = { kind: 'explanation-request', ...opened.key } as const;
    const composed = await verifier.document.compose(asked);
    expect(composed).toMatchObject({
      hindrance: null,
      values: { subject: 'subject', unit: 'phuong', superior: 'so', questions: 'Có lý do được ghi lại.' },
    });
    expect(composed.fields).toContain('explainBy');
    expect(await refusedWith(issue('verifier', { kind: 'decision' }))).toBe('DOCUMENT_TOO_EARLY');
    expect(await refusedWith(issue('verifier', { values: { ...sampleValues, signer: ' ' } }))).toBe(
      'FIELDS_MISSING',
    );
    expect(
      await refusedWith(issue('verifier', { values: { ...sampleValues, signer: 'x'.repeat(1_000_000) } })),
    ).toBe('BAD_INPUT');
  });

  test('nobody issues about themselves, or past the rules', async () => {
    expect(await refusedWith(issue('subject'))).toBe('NO_PERMISSION');
    expect(await refusedWith(issue('unbound'))).toBe('DOCUMENT_OF_YOUR_OWN');
    const statement = `select document.issue('explanation-request', $1::smallint, $2, 0, 'CV', 'x', '{}')`;
    const { year, no } = opened.key;
    for (const name of ['subject', 'unbound'] as const)
      await expect(world.direct(name, (trx) => runText(trx, statement, [year, no]))).rejects.toThrow(
        'DOCUMENT_OF_YOUR_OWN',
      );
    await expect(world.direct('intake', (trx) => runText(trx, statement, [year, no]))).rejects.toThrow(
      'NOT_YOUR_DOCUMENT',
    );
    const taken = world.direct('verifier', (trx) =>
      runText(trx, `insert into document.register values ('da-nang', 2026, 'decision', 1)`, []),
    );
    await expect(taken).rejects.toThrow('permission denied');
  });

  test('numbers have no gap: two at once, one that came to nothing, and one taken without a document', async () => {
    const made = await Promise.all([issue('verifier'), issue('decider'), issue('chair')]);
    expect(made.map(({ no }) => no).toSorted()).toEqual([1, 2, 3]);
    const lost = world.direct('verifier', async (trx) => {
      await runText(
        trx,
        `select document.issue('explanation-request', $1::smallint, $2, 0, 'CV', 'x', '{}')`,
        [...[opened.key.year, opened.key.no]],
      );
      throw new Error('nothing came of it');
    });
    await expect(lost).rejects.toThrow('nothing came of it');
    expect((await issue('verifier')).no).toBe(4);
    const owner = `insert into document.register values ('da-nang', 2026, 'clearance', 1)`;
    await expect(runText(world.superuser, owner, [])).rejects.toThrow('nothing issued under it');
    await expect(runText(world.superuser, `update document.issued set abstract = 'y'`, [])).rejects.toThrow(
      'only grows',
    );
  });

  test('what was typed comes out as words, in files that name nobody in their properties', async () => {
    const values = { ...sampleValues, subject: hostile, signer: 'Lê Văn Minh' };
    const { kind, year, no } = await issue('verifier', { values });
    const verifier = await world.as('verifier');
    const { layout, hash } = await verifier.document.document({ kind, year, no });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(layout.addressee).toContain('<b>=1+1</b> {{lý do}} ,');
    const pdf = await verifier.document.file({ kind, year, no, format: 'pdf' });
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.fileName).toBe(`van-ban-2026-${no}-explanation-request.pdf`);
    const { rows } = await verifier.document.register({ words: 'giai trinh' });
    expect(rows).toHaveLength(5);
    expect((await (await world.as('custodian')).access.me()).permissions).not.toContain('document.read');
    const csv = await verifier.document.exportRegister({ format: 'csv' });
    expect(Buffer.from(csv.bytes).toString()).toContain('2026-11-20');
  });

  test('a wording is saved as its next version by the organisation’s administrator, and never with a fault', async () => {
    const admin = world.personOf('custodian');
    await runText(
      world.superuser,
      `insert into access.membership (province_id, person_id, role, valid_from) values ('da-nang', $1, 'organisation-admin', '2026-01-01')`,
      [admin],
    );
    const { document } = await world.as('custodian');
    const template = { ...defaultTemplates['explanation-request'], symbol: 'CV-TTr' };
    const save = (given: object) =>
      document.saveTemplate({ kind: 'explanation-request', seen: 0, template, ...given } as never);
    expect(await refusedWith(save({ template: { ...template, body: '{{không có}}' } }))).toBe(
      'TEMPLATE_FAULTY',
    );
    expect(await save({})).toEqual({ version: 1 });
    expect(await refusedWith(save({}))).toBe('STALE_TEMPLATE');
    expect(await refusedWith(issue('verifier'))).toBe('STALE_TEMPLATE');
    const { no } = await issue('verifier', { template: 1 });
    const read = await (
      await world.as('verifier')
    ).document.document({ kind: 'explanation-request', year: 2026, no });
    expect(read).toMatchObject({ symbol: 'CV-TTr', templateVersion: 1 });
  });
});
