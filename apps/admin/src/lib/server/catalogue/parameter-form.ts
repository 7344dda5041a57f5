import type { TypedValue } from '#lib/catalogue/typed-value.ts';
import { dayOrNull, groupCount, numberOrNull, words } from '#lib/server/read-form.ts';

const readValue = (form: FormData, at: string): TypedValue => ({
  from: dayOrNull(form, `${at}.from`),
  to: dayOrNull(form, `${at}.to`),
  value: numberOrNull(form, `${at}.value`),
  source: { kind: words(form, `${at}.source.kind`), reference: words(form, `${at}.source.reference`) },
  author: words(form, `${at}.author`),
  approvedOn: dayOrNull(form, `${at}.approvedOn`),
  basis: words(form, `${at}.basis`),
});

export const readParameter = (form: FormData, params: Record<string, string>) => ({
  kind: 'parameter' as const,
  id: params['id'] ?? '',
  values: Array.from({ length: groupCount(form, 'values') }, (_, index) =>
    readValue(form, `values.${index}`),
  ),
});

export const emptyValue: TypedValue = {
  from: null,
  to: null,
  value: null,
  source: { kind: 'province-document', reference: '' },
  author: '',
  approvedOn: null,
  basis: '',
};
