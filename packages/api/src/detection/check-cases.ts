import { nationalCalendar } from '@kycuong/db/calendar';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import type { Bilingual } from '@kycuong/rules/bilingual';
import type { WorkingDays } from '@kycuong/rules/calendar';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import {
  type CaseFile,
  type CaseResult,
  formatCases,
  type IndicatorMutation,
  mutationScore,
  type Observed,
  parseCases,
  proposeCases,
  runCases,
} from '@kycuong/rules/detection/cases';
import type { Problem } from '@kycuong/rules/problem';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { findKept } from './find-kept.ts';
import type { CasesInput } from './trial-input.ts';

export interface CheckedCase {
  readonly name: Bilingual;
  readonly verdict: CaseResult['verdict'];
  /** Of each row that the case looks at, the outcome that it expects and the one that came out. */
  readonly rows: readonly {
    readonly expected: Observed['outcome'];
    readonly observed: Observed['outcome'];
    readonly asExpected: boolean;
  }[];
}

export interface CaseCheck {
  /** What keeps the text from being read; nothing below where there is any. */
  readonly problems: readonly Problem[];
  readonly cases: readonly CheckedCase[];
  /** Which small mistakes in the indicator the cases would notice; null while a case fails, for then it says nothing. */
  readonly mutation: Omit<IndicatorMutation, 'indicator' | 'equivalent'> | null;
  /** Further cases that the conditions ask for, as text; what they expect is what the indicator does now. */
  readonly proposed: string;
}

/** Reads cases and runs them against a version as it is kept; stores nothing. */
export const checkCases = (acting: Acting, input: CasesInput): Promise<CaseCheck> =>
  acting.transaction((trx) => checkIn(trx, acting, input));

export async function checkIn(
  trx: ProvinceTransaction,
  acting: Acting,
  { text, indicator, ...of }: CasesInput,
): Promise<CaseCheck> {
  const { kept } = await findKept(trx, of, civilDayOf(acting.now()));
  const parsed = parseCases(text, `${indicator}.cases.yaml`, kept.catalogue);
  const problems = parsed.ok ? otherIndicators(parsed.file, indicator) : parsed.problems;
  if (!parsed.ok || problems.length > 0) return { problems, cases: [], mutation: null, proposed: '' };
  const { workingDays } = await nationalCalendar();
  return { problems, ...ran(kept.catalogue, parsed.file, workingDays) };
}

function ran(catalogue: Catalogue, file: CaseFile, days: WorkingDays): Omit<CaseCheck, 'problems'> {
  const results = runCases(catalogue, file, days);
  const written = file.indicators[0]!.cases;
  const stand = results.every(({ verdict }) => verdict === 'passed');
  const [score] = stand ? mutationScore(catalogue, file, days) : [];
  return {
    cases: results.map(({ index, verdict, expectations }) => ({
      name: written[index]!.name,
      verdict,
      rows: expectations.map(({ expected, observed, asExpected }) => ({
        expected: expected.outcome,
        observed: observed.outcome,
        asExpected,
      })),
    })),
    mutation: score ? { mutants: score.mutants, killed: score.killed, survivors: score.survivors } : null,
    proposed: formatCases(proposeCases(catalogue, file, days).map(({ proposed }) => proposed)),
  };
}

/** The text of one indicator speaks of that one alone: the others have texts of their own. */
function otherIndicators({ indicators }: CaseFile, own: string): Problem[] {
  return indicators.flatMap(({ indicator }, index): Problem[] =>
    indicator === own
      ? []
      : [
          {
            severity: 'error',
            code: 'case-of-another-indicator',
            path: `indicators[${index}].indicator`,
            message: {
              vi: `tình huống này là của chỉ báo \`${indicator}\``,
              en: `these cases are of the indicator \`${indicator}\``,
            },
            remedy: {
              vi: `chỉ để lại mục của \`${own}\` trong văn bản này`,
              en: `leave only the entry of \`${own}\` in this text`,
            },
          },
        ],
  );
}
