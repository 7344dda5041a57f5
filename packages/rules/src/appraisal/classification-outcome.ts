import type { AppraisalFile } from './appraisal-file.schema.ts';
import type { TableDecision } from './decide.ts';
import { type Factor, factorsStanding } from './factors.ts';
import type { ClassOutput, Level } from './level.ts';
import type { Score } from './score.ts';

/** What the system says of a subject. Its only levels are those of `Level`. */
export type ClassificationOutcome =
  | {
      readonly kind: 'level';
      readonly level: Level;
      readonly rules: readonly string[];
      readonly records: readonly string[];
    }
  /** No level is computed: the recorded factors are laid out, and the competent level decides and signs. */
  | { readonly kind: 'laid-out'; readonly rules: readonly string[]; readonly records: readonly string[] }
  | {
      readonly kind: 'unknown';
      readonly possible: readonly ClassOutput[];
      /** Names of the facts, products and inputs without which it is not known. */
      readonly missing: readonly string[];
      readonly rules: readonly string[];
    }
  /** The table has no answer, or more than one: a fault of the file, which its check tells. */
  | { readonly kind: 'undecided'; readonly rules: readonly string[] };

export function outcomeOf(
  file: AppraisalFile,
  decision: Exclude<TableDecision<ClassOutput>, { kind: 'outside' }>,
  score: Score,
  factors: readonly Factor[],
): ClassificationOutcome {
  const named = (rows: readonly string[]) => rows.map((row) => `${file.id}.table.${row}`);
  switch (decision.kind) {
    case 'decided': {
      const reasons = { rules: named(decision.rows), records: recordsOf(score, factors) };
      return decision.output === 'lay-out'
        ? { kind: 'laid-out', ...reasons }
        : { kind: 'level', level: decision.output, ...reasons };
    }
    case 'unknown': {
      const missing = decision.missing.flatMap((input) => missingBehind(input, score, file, factors));
      const { possible, rows } = decision;
      return { kind: 'unknown', possible, missing: [...new Set(missing)].toSorted(), rules: named(rows) };
    }
    case 'ambiguous':
      return { kind: 'undecided', rules: named(decision.rows) };
    case 'collected':
    case 'none':
      return { kind: 'undecided', rules: [] };
  }
}

/** Which facts an input of the table waits for. */
function missingBehind(
  input: string,
  score: Score,
  file: AppraisalFile,
  factors: readonly Factor[],
): readonly string[] {
  if (input === 'total') return score.missing.map(({ fact }) => fact);
  if (input === 'factors' && factorsStanding(factors) === null) {
    const unknown = new Set(factors.filter(({ standing }) => standing === 'unknown').map(({ id }) => id));
    return file.factors.filter(({ id }) => unknown.has(id)).map(({ fact }) => fact);
  }
  return [input];
}

function recordsOf(score: Score, factors: readonly Factor[]): readonly string[] {
  const reasons = [...score.reasons, ...score.items.flatMap((item) => item.reasons)];
  const records = [
    ...reasons.flatMap((reason) => reason.records),
    ...factors.flatMap((factor) => factor.records),
  ];
  return [...new Set(records)].toSorted();
}
