import { z } from 'zod';
import { unitSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const transferOfficerSchema = z.strictObject({ do: z.literal('transferOfficer'), unit: unitSchema });

/** The officer now serves elsewhere: the new body is offered the case, the old one keeps it until then and supplies the file. */
export const transferOfficer: Step<z.infer<typeof transferOfficerSchema>> = (
  kase,
  { unit },
  { subjectUnit },
) => {
  if (kase.subject.kind !== 'officer') return refuse('SUBJECT_IS_A_COLLECTIVE');
  if (subjectUnit !== unit) return refuse('FACT_MISSING');
  if (unit === kase.subjectUnit) return refuse('ALREADY_DONE');
  const offeredTo = unit === kase.owner ? null : unit;
  return goOn(
    { ...kase, subjectUnit: unit, offeredTo },
    ['case.new-body-handles', 'case.transfer-never-closes'],
    [{ effect: 'tell', whom: 'former-unit' }],
  );
};
