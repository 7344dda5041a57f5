import type { Case } from './case-state.ts';

export function sameSubject(
  { subject: a }: Pick<Case, 'subject'>,
  { subject: b }: Pick<Case, 'subject'>,
): boolean {
  if (a.kind === 'officer') return b.kind === 'officer' && a.officer === b.officer;
  return b.kind === 'collective' && a.unit === b.unit;
}
