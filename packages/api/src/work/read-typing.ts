import { findVersion, listVersions } from '@kycuong/db/catalogue';
import { caseToday } from '@kycuong/db/case';
import { officerToActAs } from '@kycuong/db/work';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type AssignmentElement, assignmentElements } from '@kycuong/rules/work';
import type { Acting } from '../core/procedure.ts';

/** What a directive in force asks of an assignment, in its own words. */
export interface AskedElements {
  readonly directive: string;
  readonly where: string;
  /** A rule for assigning work, or only that their absence is part of a behaviour: then the form marks and never refuses. */
  readonly use: 'absence-is-part-of-the-behaviour' | 'assignment-rule';
  readonly elements: readonly AssignmentElement[];
}

export interface TypingFacts {
  readonly today: CivilDay;
  /** The officer behind the account, who is put where the actor of a form goes. */
  readonly officer: string | null;
  readonly asked: readonly AskedElements[];
}

/** What the forms ask for in this province today. */
export const readTyping = ({ transaction }: Acting): Promise<TypingFacts> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const inForce = (await listVersions(trx, { statuses: ['approved'] })).filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom !== null && effectiveFrom <= today && (effectiveTo === null || today < effectiveTo),
    );
    const asked: AskedElements[] = [];
    for (const { directiveSlug, version } of inForce) {
      const whole = await findVersion(trx, directiveSlug, version);
      const rule = whole && assignmentElements(whole.catalogue.directive.clearAssignment);
      if (rule) asked.push({ directive: whole.catalogue.directive.number ?? directiveSlug, ...rule });
    }
    return { today, officer: await officerToActAs(trx), asked };
  });
