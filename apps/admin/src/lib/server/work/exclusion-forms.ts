import type { StepForm } from '#lib/case/step-form.ts';
import { choice, day, line, words } from '#lib/server/case/fields.ts';
import * as m from '#lib/paraglide/messages.js';

const optional = { optional: true } as const;

export const exclusionForm = (): StepForm => ({
  command: 'ask',
  title: m.work_exclusion_ask(),
  lead: m.work_exclusion_ask_lead(),
  fields: [
    choice('cause', m.work_exclusion_cause(), {
      options: [
        { value: 'objective-cause', label: m.work_exclusion_objective() },
        { value: 'outage', label: m.work_exclusion_outage() },
      ],
      value: 'objective-cause',
    }),
    line('officer', m.work_exclusion_officer(), { ...optional, hint: m.work_exclusion_one_of() }),
    line('unit', m.work_exclusion_unit(), optional),
    line('matter', m.work_exclusion_matter(), optional),
    day('from', m.work_exclusion_from()),
    day('to', m.work_exclusion_to(), { ...optional, hint: m.work_exclusion_to_hint() }),
    line('document', m.work_exclusion_document()),
    words('account', m.work_exclusion_account()),
  ],
});
