import type { TrialSpan } from '@kycuong/rules/detection/trial/days';
import { words } from '#lib/server/read-form.ts';

const spans: readonly TrialSpan[] = ['today', 'quarter', 'year'];

export const readSpan = (form: FormData): TrialSpan =>
  spans.find((span) => span === words(form, 'span')) ?? 'quarter';

/** Numbers typed for a trial, by id of the parameter; a field left empty tries nothing. */
export const readThresholds = (form: FormData): Record<string, number> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      return name.startsWith('thu.') && Number.isInteger(number)
        ? [[name.slice('thu.'.length), number] as const]
        : [];
    }),
  );
