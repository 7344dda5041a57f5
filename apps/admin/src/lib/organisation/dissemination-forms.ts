import * as m from '#lib/paraglide/messages.js';
import type { Option } from '#lib/filter-options.ts';

const forms: Readonly<Record<string, () => string>> = {
  meeting: m.organisation_form_meeting,
  document: m.organisation_form_document,
  online: m.organisation_form_online,
};

/** How a catalogue was made known, in words. */
export const disseminationForm = (form: string): string => forms[form]?.() ?? form;
export const disseminationForms = (): Option[] =>
  Object.entries(forms).map(([value, label]) => ({ value, label: label() }));
