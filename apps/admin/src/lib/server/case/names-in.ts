import type { CaseView, StaffCaller } from '@kycuong/api/staff';
import { attempt } from '#lib/server/ask.ts';

/** The officer or the collective and the unit that has the case, by name where this person may read them, else by code. */
export const namesIn = async (
  api: StaffCaller,
  { subject, subjectUnit, owner }: CaseView['case'],
): Promise<{ subject: string; unit: string; owner: string }> => {
  const unitName = async (unit: string): Promise<string> => {
    const found = await attempt(api.organisation.unit({ unit }));
    return found.ok ? (found.answer.stage.name ?? unit) : unit;
  };
  const officerName = async (officer: string): Promise<string> => {
    const found = await attempt(api.organisation.officer({ officer }));
    return found.ok ? found.answer.officer.name : officer;
  };
  return {
    subject: subject.kind === 'officer' ? await officerName(subject.officer) : await unitName(subject.unit),
    unit: await unitName(subjectUnit),
    owner: await unitName(owner),
  };
};
