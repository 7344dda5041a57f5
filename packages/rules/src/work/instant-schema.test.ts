import { expect, it } from 'vitest';
import { instantSchema } from './evidence.schema.ts';

it.each([
  ['2026-11-22T08:30:00+07:00', true],
  ['2026-11-22T08:30:00.123456Z', true],
  ['2026-11-22T08:30:00.1234567Z', false],
  ['2026-11-22T08:30:00', false],
  ['2026-11-22 08:30:00Z', false],
  ['2026-02-30T08:30:00Z', false],
  ['1975-11-22T08:30:00Z', false],
])('%s is an instant of evidence: %s', (text, is) => {
  expect(instantSchema.safeParse(text).success).toBe(is);
});
