import { connect, type Connection } from '@kycuong/db/connect';
import { keepTrial } from '@kycuong/db/detection/trial';
import { asJob } from '@kycuong/db/jobs';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Indicator } from '@kycuong/rules/detection';
import type { TrialReport } from '@kycuong/rules/detection/trial/report';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../core/explain.ts';
import type { StaffCaller } from '../staff.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';

const province = 'khanh-hoa';
const at = { slug: '35-ct-tu', version: 2 };
const ofAll = { ...at, indicator: null };
const asked = { ...ofAll, span: 'today', clean: null, unsaved: null } as const;

describe.each(oldestServer())('$name', (server) => {
  let world: StaffWorld;
  let jobs: Connection;
  let editor: StaffCaller;
  let approver: StaffCaller;
  let kept: Indicator;
  let code: string;
  beforeAll(async () => {
    world = await staffWorld(server);
    jobs = connect(world.urlAs('kycuong_jobs'), { max: 1 });
    editor = await world.signIn('soan.khanh-hoa@demo.invalid');
    approver = await world.signIn('duyet.khanh-hoa@demo.invalid');
    await editor.catalogue.createDraft({ slug: at.slug });
    const behaviour = (await editor.catalogue.version(at)).catalogue.settings.behaviours.find(
      ({ machineDetection, indicators }) => machineDetection && indicators.length > 0,
    )!;
    [kept, code] = [behaviour.indicators[0]!, behaviour.code];
  });
  afterAll(async () => {
    await jobs.destroy();
    await world[Symbol.asyncDispose]();
  });

  const hash = async () => (await editor.catalogue.version(at)).head.contentHash;
  const save = (base: Indicator, indicator: Indicator) =>
    editor.catalogue.saveDraft({
      ...at,
      base: JSON.stringify(base),
      edit: { kind: 'indicator', code, id: kept.id, indicator },
    });
  const submit = async () => editor.catalogue.submit({ ...at, contentHash: await hash() });
  const missing = async () => (await editor.detection.readiness(at)).missing.map((one) => one.code);

  /** What the worker would keep. */
  const finish = async (trialNo: number, verdict: 'passed' | 'failed', contentHash: string) => {
    const report: TrialReport = {
      format: 'kycuong-trial/1',
      before: { id: 'x', version: 1, hash: 'old' },
      after: { id: 'x', version: 2, hash: contentHash },
      days: ['2026-11-22' as CivilDay],
      ...{ indicators: [], units: [], gained: [], lost: [], baseline: [], nodes: [] },
    };
    const survivors = [{ kind: 'operator', node: 'n1', change: '>= → >' }] as const;
    const proof = {
      cases: [{ indicator: kept.id, index: 0, verdict }],
      mutation: [{ indicator: kept.id, mutants: 4, killed: 3, survivors }],
      analysis: [],
    };
    const outcome = { report, proof, problems: null, unitNames: {} };
    await asJob(jobs, province, (trx) => keepTrial(trx, { province, trialNo }, outcome));
  };

  test('a version that changes no indicator asks for no trial', async () => {
    expect(await editor.detection.readiness(at)).toMatchObject({ changed: [], missing: [], tried: false });
  });

  test('a changed indicator is not submitted without a trial, and the refusal says so', async () => {
    await save(kept, { ...kept, honours: [] });
    expect(await missing()).toEqual(['TRIAL_MISSING']);
    const { code: refusal, details } = explain(await submit().catch((error: unknown) => error));
    expect(refusal).toBe('INDICATORS_NOT_PROVED');
    expect(details).toMatchObject([{ code: 'TRIAL_MISSING' }]);
  });

  test('a trial waits in the queue, can be asked to stop, and counts nothing until it is done', async () => {
    await editor.detection.startTrial(asked);
    const waiting = await editor.detection.trial(ofAll);
    expect(waiting).toMatchObject({ state: 'waiting', found: null, cancelAsked: false });
    await editor.detection.cancelTrial(ofAll);
    expect((await editor.detection.trial(ofAll))?.cancelAsked).toBe(true);
    expect(await missing()).toEqual(['TRIAL_MISSING']);
  });

  test('a failed case stands in the way and cannot be accepted', async () => {
    const { trialNo } = await editor.detection.startTrial(asked);
    await finish(trialNo, 'failed', await hash());
    expect(await missing()).toEqual(['BASELINE_MISSING', 'CASE_FAILED', 'MUTANT_SURVIVED']);
    const accepting = { ...at, contentHash: await hash(), key: kept.id, reason: 'Không sao' };
    expect(await refusedWith(editor.detection.accept(accepting))).toBe('NOT_FOUND');
  });

  test('what may be accepted is accepted one by one, with a reason; then the version goes its way', async () => {
    const { trialNo } = await editor.detection.startTrial(asked);
    await finish(trialNo, 'passed', await hash());
    const { missing: found } = await editor.detection.readiness(at);
    expect(found.map((one) => one.code)).toEqual(['BASELINE_MISSING', 'MUTANT_SURVIVED']);
    for (const { key } of found.flatMap(({ what }) => what)) {
      const accepting = { ...at, contentHash: await hash(), key };
      expect(await refusedWith(editor.detection.accept({ ...accepting, reason: ' ' }))).toBe('BAD_INPUT');
      await editor.detection.accept({ ...accepting, reason: 'Tỉnh chưa có kỳ nào đã kiểm tra' });
    }
    const ready = await editor.detection.readiness(at);
    expect(ready.missing).toEqual([]);
    expect(ready.accepted.map(({ reason }) => reason)).toHaveLength(2);
    await submit();
    await approver.catalogue.sendBack({ ...at, reason: 'Xem lại' });
  });

  test('a trial of other content counts for nothing', async () => {
    await save({ ...kept, honours: [] }, { ...kept, honours: ['leave'] });
    expect(await missing()).toEqual(['TRIAL_MISSING']);
    await save({ ...kept, honours: ['leave'] }, { ...kept, honours: [] });
    expect(await missing()).toEqual([]);
  });

  test('what is tried and not saved counts for nothing, and other roles try nothing', async () => {
    const typed = { behaviour: code, indicator: { ...kept, honours: [] } };
    const unsaved = { typed, thresholds: {} };
    const one = { ...at, indicator: kept.id };
    await editor.detection.startTrial({ ...one, span: 'year', clean: null, unsaved });
    const view = await editor.detection.trial(one);
    expect(view).toMatchObject({ unsaved: true, state: 'waiting' });
    expect(view?.days).toHaveLength(13);
    expect(await approver.detection.trial(one)).toBeNull();
    const counts = await editor.detection.signalCounts({ slug: at.slug, indicator: kept.id });
    expect(counts).toEqual({ open: 0, gone: 0, firstOn: null });
  });
});
