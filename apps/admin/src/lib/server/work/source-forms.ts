import type { SourceView } from '@kycuong/api/staff';
import { evidenceKind } from '@kycuong/rules/work/evidence-kinds';
import { workKindIds } from '@kycuong/rules/work/work-kind-ids';
import type { StepForm, Typed } from '#lib/case/step-form.ts';
import type { Option } from '#lib/filter-options.ts';
import { checks, choice, day, line, words } from '#lib/server/case/fields.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

const kinds = () => workKindIds.map((id) => ({ value: id, label: text(evidenceKind(id).label) }));
const rhythms = ['1', '2', '7', '15', '31', '92', '366'];

/** The form that registers a source; a known one is changed under the code that it has. */
export const sourceForm = (units: readonly Option[]): StepForm => ({
  command: 'set',
  title: m.work_source_save(),
  lead: m.work_source_form_lead(),
  fields: [
    line('source', m.work_source_code(), { hint: m.work_source_code_hint() }),
    line('name', m.work_source_name()),
    choice('ownerUnit', m.work_source_owner_unit(), { options: units }),
    line('ownerName', m.work_source_owner()),
    line('contact', m.work_source_contact()),
    checks('feeds', m.work_source_feeds(), { options: kinds() }),
    {
      kind: 'number',
      name: 'everyDays',
      label: m.work_source_every(),
      options: rhythms.map((value) => ({ value, label: m.work_source_days({ days: value }) })),
      value: '7',
    },
    day('since', m.work_source_since(), { hint: m.work_source_since_hint() }),
  ],
});

/** What is known of a source, as its form would have it typed. */
export const typedSource = (known: SourceView): Typed => ({
  'set.source': known.source,
  'set.name': known.name,
  'set.ownerUnit': known.ownerUnit,
  'set.ownerName': known.ownerName,
  'set.contact': known.contact,
  'set.feeds': known.feeds,
  ...(known.registered && { 'set.everyDays': String(known.everyDays), 'set.since': known.since }),
});

/** How far the data of the kinds that a source feeds go. */
export const untilForm = (feeds: readonly string[]): StepForm => ({
  command: 'until',
  title: m.work_source_until_form(),
  lead: m.work_source_until_form_lead(),
  fields: [
    checks('feeds', m.work_source_feeds(), { options: kinds().filter(({ value }) => feeds.includes(value)) }),
    day('until', m.work_source_until_complete()),
  ],
});

export const statementForm = (): StepForm => ({
  command: 'state',
  title: m.work_source_state(),
  lead: m.work_source_state_lead(),
  fields: [words('lines', m.work_source_lines(), { hint: m.work_source_lines_hint() })],
});

export const endForm = (): StepForm => ({
  command: 'end',
  title: m.work_source_end(),
  lead: m.work_source_end_lead(),
  fields: [words('reason', m.work_source_end_reason())],
});
