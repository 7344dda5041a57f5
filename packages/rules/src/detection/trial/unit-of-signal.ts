import type { Signal } from '../signal.ts';

/** What the registers say of a day. */
export interface UnitRegister {
  /** Null when the posts of the day name none, or more than one. */
  readonly unitOfOfficer: (officer: string) => string | null;
  readonly isUnit: (name: string) => boolean;
}

/**
 * The unit that a signal is counted under: the one in its subject, else that of the officer in its subject or of the first
 * whom it concerns. Null when the registers name none.
 */
export function unitOfSignal({ subject, concerns }: Signal, register: UnitRegister): string | null {
  const { unit, collective, fromUnit, officer, head, deputy } = subject;
  const person = officer ?? head ?? deputy;
  const inSubject =
    unit ?? collective ?? fromUnit ?? (person === undefined ? null : register.unitOfOfficer(person));
  const [first] = concerns;
  if (inSubject !== null || first === undefined) return inSubject;
  return register.unitOfOfficer(first) ?? (register.isUnit(first) ? first : null);
}
