import { oldestServer } from '@kycuong/testing/database';
import type { CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { noGrounds, type OpenedCase, weighedCase, words } from '../case/testing/walk-case.ts';
import { refusedWith } from '../testing/refused-with.ts';

/** Đà Nẵng's directive names the highest responsibility of heads (DN-O12). */
const province = 'da-nang';
const finding = { directive: '34-ct-tu', behaviour: 'DN-06', actOn: '2026-11-18' };
const decision = {
  do: 'decideMeasure',
  number: '12/QĐ',
  measures: [{ form: 'criticism', reason: words }],
  reason: words,
  basis: words,
  withoutLimitation: null,
};

describe.each(oldestServer())('the ledger of heads on $name', (server) => {
  let world: CaseWorld;
  let kase: OpenedCase;
  beforeAll(async () => {
    world = await caseWorld(server, province);
    await world.on('2026-11-20');
    kase = await weighedCase(world, 'chair', { origin: { kind: 'own-report' }, ...finding });
    await kase.act('verifier', { do: 'recordProtection', grounds: noGrounds });
    const conclusion = { allegation: 1, outcome: 'confirmed', reasons: words, records: ['r-1'] };
    await kase.act('verifier', { do: 'conclude', conclusions: [conclusion] });
    await kase.act('decider', decision);
    await kase.act('verifier', { do: 'recordDecisionReceipt', receivedOn: '2026-11-20' });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const ask = async (name: CastName) =>
    (await world.as(name)).headLiability.ask({ ...kase.key, ask: { allegation: 1, question: words } });
  let revision = 1;
  const act = async (name: CastName, command: object) => {
    const of = { year: 2027, no: 1, revision };
    const taken = await (await world.as(name)).headLiability.act({ ...of, command: command as never });
    revision = taken.revision;
    return taken.stage;
  };

  test('A head answers only for confirmed findings, and a fault found and repaired by the unit itself weighs less.', async () => {
    expect(await refusedWith(ask('verifierAbove'))).toBe('NO_FINDING_TO_ANSWER_FOR');
    await world.on('2027-03-01');
    await kase.act('decider', { do: 'makeFinal', basis: null });
    const findings = await (await world.as('verifierAbove')).headLiability.findings();
    expect(findings).toMatchObject({
      mechanismWorks: true,
      rows: [{ ...kase.key, behaviour: 'DN-06', unit: 'phuong', head: 'o-chu-tich' }],
    });
    expect(await ask('verifierAbove')).toEqual({ year: 2027, no: 1 });
    expect(await refusedWith(ask('verifierAbove'))).toBe('ENTRY_THERE_ALREADY');
    const repaired = { kind: 'repaired', on: '2026-11-19', what: words, records: ['CV-1'] };
    await act('chair', { do: 'explain', explanation: words, actions: [repaired] });
    await act('verifierAbove', { do: 'weighAction', action: 1, counts: true, reason: words });
    const page = await (await world.as('verifierAbove')).headLiability.entry({ year: 2027, no: 1 });
    expect(page).toMatchObject({
      detection: { headReportedOn: '2026-11-20', othersFoundOn: null },
      credit: { foundFirst: true, repairedOn: '2026-11-19', due: true },
      entry: { head: 'o-chu-tich', unit: 'phuong', explainBy: '2027-03-15' },
    });
    const assessed = { weight: 'full', limits: [], reasons: words };
    expect(await refusedWith(act('verifierAbove', { do: 'propose', ...assessed }))).toBe(
      'SELF_DETECTION_WEIGHS_LESS',
    );
    await act('verifierAbove', { do: 'propose', ...assessed, weight: 'lighter' });
  });

  test("Nobody handles, verifies, decides or appraises a case against themselves, their own unit's head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.", async () => {
    const decide = { do: 'decide', weight: 'lighter', limits: [], reasons: words, basis: 'DN-O12' };
    // The ward's own decider is led by the head who is asked.
    expect(await refusedWith(act('decider', decide))).toBe('LED_BY_THIS_HEAD');
    expect(await refusedWith(act('verifierAbove', decide))).toBe('NOT_YOUR_LEDGER_STEP');
    expect(await refusedWith(act('chair', decide))).toBe('NOT_YOUR_LEDGER_STEP');
    // What a screen forgot the database asks once more: the same step, written past the rules.
    const { entry } = await (await world.as('deciderAbove')).headLiability.entry({ year: 2027, no: 1 });
    const full = { ...entry.assessment!, weight: 'full', basis: 'x' };
    const state = JSON.stringify({ ...entry, stage: 'decided', decision: full });
    const forged = world.direct('deciderAbove', (trx) =>
      runText(trx, `select liability.save_step(2027::smallint, 1, $1, 'decide', $2, '{}', '{x}')`, [
        revision,
        state,
      ]),
    );
    await expect(forged).rejects.toThrow('SELF_DETECTION_WEIGHS_LESS');
    await act('deciderAbove', decide);
  });

  test('no measure follows from an entry, a score is reckoned only by numbers of the province, and the head reads all of it', async () => {
    const measures = await runText(
      world.superuser,
      'select from casework.measure_decision where province_id = $1',
      [province],
    );
    expect(measures).toHaveLength(1);
    const chair = await world.as('chair');
    const ledger = await chair.headLiability.ledger({ head: 'o-chu-tich' });
    expect(ledger).toMatchObject({
      mechanism: { works: true, directive: { slug: '34-ct-tu' } },
      rows: [{ weight: 'lighter', stage: 'decided' }],
      settings: null,
      score: null,
    });
    expect((await chair.headLiability.entry({ year: 2027, no: 1 })).allowed).toEqual(['fileAppeal']);
    expect((await (await world.as('colleague')).headLiability.ledger({})).rows).toEqual([]);
    expect(await refusedWith(act('verifierAbove', { do: 'makeFinal', basis: null }))).toBe(
      'LEDGER_LIMIT_DOES_NOT_RUN',
    );
    await act('chair', { do: 'fileAppeal', grounds: words });
    expect(
      await refusedWith(
        act('deciderAbove', { do: 'decideAppeal', outcome: 'upheld', weight: null, reason: words }),
      ),
    ).toBe('LEDGER_DECIDED_BY_YOU');
  });

  test('an overview counts what a role reaches, keeps small numbers back, and names nobody', async () => {
    const head = await world.as('chair');
    const overview = await head.worklist.overview({ unit: 'phuong', of: 'findings' });
    expect(overview.k).toBeGreaterThan(1);
    expect(overview.map).toMatchObject({
      behaviours: ['DN-06'],
      units: ['phuong'],
      left: [[null]],
      total: null,
    });
    expect(overview.concluded).toBeNull();
    expect(overview.ageing).toContainEqual({ what: 'case', state: 'final', bucket: 3, counted: 1 });
    expect(JSON.stringify(overview)).not.toContain('o-thin');
    expect(await refusedWith(head.worklist.overview({ unit: 'so', of: 'findings' }))).toBe('NOT_PERMITTED');
    expect(await refusedWith(head.worklist.overview({ of: 'findings' }))).toBe('NOT_PERMITTED');
    await (
      await world.as('decider')
    ).case.setCauses({
      ...kase.key,
      causes: [{ side: 'subjective', code: 'fear-of-responsibility' }],
    });
    const again = await head.worklist.overview({ unit: 'phuong', of: 'findings' });
    expect(again.causes).toEqual([
      { side: 'subjective', code: 'fear-of-responsibility', field: '', step: '', counted: null },
    ]);
  });

  test('a finding that no longer stands takes its entry with it', async () => {
    await kase.act('otherDecider', { do: 'reopen', reason: words, decisionNumber: '5/QĐ', records: ['r-9'] });
    const { rows } = await (await world.as('chair')).headLiability.ledger({ head: 'o-chu-tich' });
    expect(rows).toMatchObject([{ stage: 'void', weight: null }]);
  });
});
