import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { detect } from '../detect.ts';
import { match, type Outcome, unknown } from '../outcome.ts';
import { detectionContext } from '../signals/detection-context.ts';
import type { CaseFile, CaseSubject, Expectation } from './case-file.schema.ts';
import { type CompiledCase, compileFor } from './compile-indicator-cases.ts';
import { decideCase } from './decide-case.ts';
import { findIndicator, withOnly } from './one-indicator.ts';
import { prepareCase, type PreparedCase } from './prepare-case.ts';

/** What came out of one row of a case, in the words that cases expect it in. */
export interface Observed {
  readonly outcome: Expectation['outcome'] | 'no-row' | 'not-compiled';
  readonly level?: 'notice' | 'urgent';
  readonly holds: readonly string[];
  readonly records: readonly string[];
  readonly concerns: readonly string[];
}

export interface ExpectationResult {
  readonly subject: CaseSubject;
  readonly expected: Expectation;
  readonly observed: Observed;
  readonly asExpected: boolean;
}

export interface CaseResult {
  readonly indicator: string;
  /** Its place among the cases of the indicator. */
  readonly index: number;
  readonly prepared: PreparedCase;
  readonly expectations: readonly ExpectationResult[];
  readonly verdict: 'passed' | 'failed' | 'todo';
}

/** Runs every case of a file against a catalogue, through the same detection that runs at night. */
export function runCases(catalogue: Catalogue, file: CaseFile, days: WorkingDays): readonly CaseResult[] {
  const context = detectionContext(catalogue, '');
  return file.indicators.flatMap((entry) => {
    const indicator = findIndicator(catalogue, entry.indicator);
    const compile = indicator ? compileFor(withOnly(catalogue, indicator)) : undefined;
    return entry.cases.map((one, index): CaseResult => {
      const prepared = prepareCase(file, entry, one, days);
      const compiled: CompiledCase = compile?.(prepared) ?? { ok: false, problems: [] };
      const expectations = one.expect.map((expected): ExpectationResult => {
        const subject = expected.subject ?? entry.subject;
        const observed = observe(compiled, prepared, subject, context);
        return { subject, expected, observed, asExpected: isAsExpected(expected, observed) };
      });
      const failed = expectations.some(({ asExpected }) => !asExpected);
      const verdict = one.todo === undefined ? (failed ? 'failed' : 'passed') : 'todo';
      return { indicator: entry.indicator, index, prepared, expectations, verdict };
    });
  });
}

const nothing = { holds: [], records: [], concerns: [] };

function observe(
  compiled: CompiledCase,
  { seen, unexcluded }: PreparedCase,
  subject: CaseSubject,
  context: Parameters<typeof detect>[3],
): Observed {
  if (!compiled.ok) return { outcome: 'not-compiled', ...nothing };
  const decided = decideCase(compiled.grain, seen, subject);
  if (!decided) return { outcome: 'no-row', ...nothing };
  const { holds } = decided;
  if (decided.outcome === match) {
    const subjectOf = JSON.stringify(inKeyOrder(compiled, subject));
    const isIt = (one: CaseSubject) => JSON.stringify(one) === subjectOf;
    const { signals, indicators } = detect(compiled.program, seen.evidence, seen.days, context);
    const signal = signals.find((one) => isIt(one.subject));
    if (signal) {
      const { level, records, concerns } = signal;
      return { outcome: 'match', level, holds, records, concerns };
    }
    // A match that concerns nobody is no signal; when nobody could be named, it asks for data.
    const asked = indicators.some(({ dataRequests }) => [...dataRequests()].some(isIt));
    return { outcome: asked ? 'unknown' : 'no-match', ...nothing, holds };
  }
  const free = seen === unexcluded ? undefined : decideCase(compiled.grain, unexcluded, subject);
  const excluded = free?.outcome === match;
  return { outcome: excluded ? 'excluded' : wordOf(decided.outcome), holds, records: [], concerns: [] };
}

function inKeyOrder({ grain }: Extract<CompiledCase, { ok: true }>, subject: CaseSubject): CaseSubject {
  return Object.fromEntries(grain.keys.map((key) => [key, subject[key]]));
}

function wordOf(outcome: Outcome): 'match' | 'no-match' | 'unknown' {
  return outcome === match ? 'match' : outcome === unknown ? 'unknown' : 'no-match';
}

function isAsExpected(expected: Expectation, observed: Observed): boolean {
  const { outcome, level = 'notice', holds, records, concerns } = expected;
  return (
    outcome === observed.outcome &&
    (outcome !== 'match' || level === observed.level) &&
    isSame(holds, observed.holds) &&
    isSame(records, observed.records) &&
    isSame(concerns, observed.concerns)
  );
}

function isSame(expected: readonly string[] | undefined, observed: readonly string[]): boolean {
  return (
    expected === undefined || JSON.stringify([...expected].sort()) === JSON.stringify([...observed].sort())
  );
}
