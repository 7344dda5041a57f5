// Loaded after the page: the compiler, the analysis and the calendar run in the browser while somebody types.
import { buildCalendar } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import calendarText from '@kycuong/rules/calendars/viet-nam.yaml?raw';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { analyse } from '@kycuong/rules/detection/analysis';
import type { AnalysisFinding } from '@kycuong/rules/detection/analysis/finding';
import { compileCatalogue } from '@kycuong/rules/detection/compile';
import type { Problem } from '@kycuong/rules/problem';
import { findIndicator } from '../find-indicator.ts';

export { formatIndicator, parseIndicator } from '@kycuong/rules/detection/indicator-text';

export interface RuleCheck {
  /** What keeps this indicator from running, or is worth knowing. */
  readonly problems: readonly Problem[];
  /** What is proved about it; null while the catalogue does not compile. */
  readonly findings: readonly AnalysisFinding[] | null;
}

const calendar = parseCalendar(calendarText, 'viet-nam.yaml');
const workingDays = calendar.ok ? buildCalendar(calendar.file).workingDays : undefined;

/** Checks what one indicator of a catalogue means today, whichever days it may already judge. */
export const checkRule = (catalogue: Catalogue, id: string, today: CivilDay): RuleCheck => {
  const compiled = compileCatalogue(catalogue, { asOf: today, contentHash: '', lookBack: true });
  const path = findIndicator(catalogue, id)?.path ?? '';
  return {
    problems: compiled.problems.filter((problem) => problem.path.startsWith(path)),
    findings:
      compiled.ok && workingDays
        ? analyse(compiled.program, workingDays).filter(
            ({ indicator, other }) => indicator === id || other === id,
          )
        : null,
  };
};
