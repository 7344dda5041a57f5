import type { Role } from '@kycuong/rules/access';
import type { CivilDay } from '@kycuong/rules/civil-day';

/** A role as the form has it: what was typed stays as typed, right or wrong. */
export interface TypedGrant {
  readonly role: Role;
  readonly unit: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly reason: string;
}
