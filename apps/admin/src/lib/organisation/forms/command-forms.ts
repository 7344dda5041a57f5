import type { CommandForm } from '../field-definition.ts';
import { officerForms } from './officer-forms.ts';
import { registerForms } from './register-forms.ts';
import { unitForms } from './unit-forms.ts';

const forms: readonly CommandForm[] = [...unitForms, ...officerForms, ...registerForms];

/** The form at the end of an address. */
export const commandForm = (slug: string): CommandForm | undefined =>
  forms.find((form) => form.slug === slug);
