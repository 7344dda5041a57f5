import type { Bilingual } from '../core/bilingual.schema.ts';
import { ownValue } from '../core/own-value.ts';
import type { ProblemWords } from '../core/problem.ts';
import { quote } from '../core/quote.ts';
import type { AppraisalFile } from './appraisal-file.schema.ts';
import { type AppraisalVersion, appraisalVersion } from './appraisal-version.ts';
import { type ClassificationOutcome, outcomeOf } from './classification-outcome.ts';
import { outcomeWords } from './classification-words.ts';
import { decide } from './decide.ts';
import { type Factor, factorsOf, factorsStanding } from './factors.ts';
import { type AppraisalFacts, factIn } from './facts.ts';
import { type Score, scoreOf } from './score.ts';
import type { InputValue, InputValues } from './table-boxes.ts';

/** A code for each code input of the table, such as the role; null or left out is unknown. */
export interface SubjectCodes {
  readonly [input: string]: string | null | undefined;
}

export interface Classification {
  readonly outcome: ClassificationOutcome;
  readonly score: Score;
  /** Always all of them, recorded or not, for whoever decides. */
  readonly factors: readonly Factor[];
  readonly version: AppraisalVersion;
  readonly words: Bilingual;
}

export type ClassificationResult =
  | { readonly ok: true; readonly classification: Classification }
  | { readonly ok: false; readonly problems: readonly ProblemWords[] };

/** Scores a subject and looks its level up. Unknown facts leave the outcome unknown wherever they could change it. */
export function classify(
  file: AppraisalFile,
  subject: AppraisalFacts,
  codes: SubjectCodes = {},
): ClassificationResult {
  const scored = scoreOf(file.sheet, subject, file.id);
  if (!scored.ok) return scored;
  const { score } = scored;
  const factors = factorsOf(file, subject.facts);
  const decision = decide(file.table, inputsOf(file, subject, codes, score, factors));
  if (decision.kind === 'outside') return { ok: false, problems: [outsideDomain(decision.input)] };
  const outcome = outcomeOf(file, decision, score, factors);
  return {
    ok: true,
    classification: {
      outcome,
      score,
      factors,
      version: appraisalVersion(file),
      words: outcomeWords(outcome, score, factors),
    },
  };
}

function inputsOf(
  file: AppraisalFile,
  { facts }: AppraisalFacts,
  codes: SubjectCodes,
  score: Score,
  factors: readonly Factor[],
): InputValues {
  const valueOf = (id: string, type: 'whole' | 'code'): InputValue => {
    if (id === 'total') return score.total;
    if (id === 'factors') return factorsStanding(factors);
    if (type === 'code') return ownValue(codes, id) ?? null;
    const value = factIn(facts, id).value;
    return value === null ? null : { low: value, high: value };
  };
  return Object.fromEntries(file.table.inputs.map(({ id, type }) => [id, valueOf(id, type)]));
}

function outsideDomain(input: string): ProblemWords {
  return {
    code: 'input-outside-domain',
    message: {
      vi: `${quote(input)} có giá trị ngoài miền của bảng`,
      en: `${quote(input)} has a value outside the domain of the table`,
    },
    remedy: { vi: 'sửa giá trị, hoặc mở rộng miền', en: 'mend the value, or widen the domain' },
  };
}
