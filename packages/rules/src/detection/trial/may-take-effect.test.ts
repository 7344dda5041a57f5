import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { AnalysisFinding } from '../analysis/findings/finding.ts';
import { findingKey, mayTakeEffect, mutantKey, noBaseline, type Readiness } from './may-take-effect.ts';
import { signalKey } from './signal-name.ts';
import type { ChangedSignal, TrialReport } from './trial-report.schema.ts';

const day = (date: string) => date as CivilDay;
const indicator = 'yb.1a.test';
const signal: ChangedSignal = {
  ...{ behaviour: 'YB-01', indicator, level: 'notice', subject: { officer: 'lan' }, concerns: ['lan'] },
  ...{ unit: 'a', firstOn: day('2026-11-20'), confirmed: true },
};
const clean = { id: 'good', units: null, from: day('2026-11-01'), to: day('2026-12-01'), hits: [] };

const report: TrialReport = {
  format: 'kycuong-trial/1',
  before: { id: 'yen-bai/46-ct-tu', version: 1, hash: 'old' },
  after: { id: 'yen-bai/46-ct-tu', version: 2, hash: 'new' },
  days: [day('2026-11-20')],
  indicators: [],
  units: [],
  gained: [],
  lost: [],
  baseline: [clean],
  nodes: [],
};
const ready: Readiness = {
  contentHash: 'new',
  indicators: [indicator],
  report,
  cases: [{ indicator, verdict: 'passed' }],
  mutation: [{ indicator, survivors: [] }],
  analysis: [],
  accepted: new Set(),
};
const words = { vi: 'x', en: 'x' };
const warning: AnalysisFinding = {
  ...{ code: 'indicator-implied', severity: 'warning', behaviour: 'YB-01', indicator, level: 'notice' },
  ...{ nodes: [], other: 'yb.1a.other', witness: null, message: words, remedy: words },
};

function codesOf(parts: Partial<Readiness>): readonly string[] {
  const publication = mayTakeEffect({ ...ready, ...parts });
  return publication.ok ? [] : publication.refusals.map(({ code }) => code);
}

describe('a version may take effect', () => {
  it('when it was tried, its cases hold and kill every mutant, and the analysis is content', () => {
    const publication = mayTakeEffect(ready);
    expect(publication.ok).toBe(true);
    expect(publication.ok && publication.because).toContain('detection.publication.case-failed');
  });

  it('not without a trial of just this content', () => {
    expect(codesOf({ report: undefined })).toEqual(['TRIAL_MISSING']);
    expect(codesOf({ contentHash: 'newer' })).toEqual(['TRIAL_OF_OTHER_CONTENT']);
  });

  it('not without a clean period in which a day was tried, or with a hit in it that nobody explained', () => {
    expect(codesOf({ report: { ...report, baseline: [] } })).toEqual(['BASELINE_MISSING']);
    const withoutPeriod = { report: { ...report, baseline: [] }, accepted: new Set([noBaseline]) };
    expect(codesOf(withoutPeriod)).toEqual([]);
    const untried = { ...clean, from: day('2026-01-01'), to: day('2026-02-01') };
    expect(codesOf({ report: { ...report, baseline: [untried] } })).toEqual(['BASELINE_MISSING']);
    const hit = (explanation: string | null) => [{ ...clean, hits: [{ ...signal, explanation }] }];
    expect(codesOf({ report: { ...report, baseline: hit(null) } })).toEqual(['BASELINE_HIT_UNEXPLAINED']);
    expect(codesOf({ report: { ...report, baseline: hit('đúng là có') } })).toEqual([]);
  });

  it('not when confirmed signals are lost, unless people accept each', () => {
    const losing = { ...report, lost: [signal] };
    expect(codesOf({ report: losing })).toEqual(['CONFIRMED_SIGNAL_LOST']);
    expect(codesOf({ report: losing, accepted: new Set([signalKey(signal)]) })).toEqual([]);
    expect(codesOf({ report: { ...report, lost: [{ ...signal, confirmed: false }] } })).toEqual([]);
  });

  it('not without cases of every indicator that hold and kill every mutant', () => {
    expect(codesOf({ cases: [] })).toEqual(['CASES_MISSING']);
    expect(codesOf({ cases: [{ indicator, verdict: 'todo' }] })).toEqual(['CASES_MISSING']);
    expect(codesOf({ cases: [{ indicator, verdict: 'failed' }] })).toEqual(['CASE_FAILED']);
    expect(codesOf({ mutation: [] })).toEqual(['MUTANT_SURVIVED']);
    const mutant = { kind: 'operator', node: 'n1', change: '>= → >' } as const;
    const mutation = [{ indicator, survivors: [mutant] }];
    expect(codesOf({ mutation })).toEqual(['MUTANT_SURVIVED']);
    expect(codesOf({ mutation, accepted: new Set([mutantKey(indicator, mutant)]) })).toEqual([]);
  });

  it('not with an error of the analysis, nor with a warning that nobody accepted', () => {
    expect(codesOf({ analysis: undefined })).toEqual(['ANALYSIS_MISSING']);
    const error: AnalysisFinding = { ...warning, code: 'indicator-dead', severity: 'error' };
    expect(codesOf({ analysis: [error] })).toEqual(['ANALYSIS_ERROR']);
    expect(codesOf({ analysis: [error], accepted: new Set([findingKey(error)]) })).toEqual([
      'ANALYSIS_ERROR',
    ]);
    expect(codesOf({ analysis: [warning] })).toEqual(['ANALYSIS_NOT_ACCEPTED']);
    expect(codesOf({ analysis: [warning], accepted: new Set([findingKey(warning)]) })).toEqual([]);
  });

  it('tells everything that stands against it at once, each with its words and what it is about', () => {
    const publication = mayTakeEffect({ ...ready, report: undefined, cases: [], mutation: [] });
    expect(publication.ok).toBe(false);
    if (publication.ok) return;
    expect(publication.refusals.map(({ code, what }) => [code, what])).toEqual([
      ['TRIAL_MISSING', []],
      ['CASES_MISSING', [indicator]],
      ['MUTANT_SURVIVED', [indicator]],
    ]);
    for (const { message, rule } of publication.refusals) {
      expect(message.vi).not.toBe('');
      expect(rule).toMatch(/^detection\.publication\./);
    }
  });
});
