import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import { roles } from '../vocabularies.ts';
import { groupRows, someRow } from './row-groups.ts';
import { validity } from './validity.ts';

export const headRole = roles.findIndex(({ code }) => code === 'head');
export const deputyRole = roles.findIndex(({ code }) => code === 'deputy');

/** Who held which post on a day. Roles are places in their vocabulary. */
export interface Posts {
  readonly holds: (officer: number, unit: number, role: number, day: number) => boolean;
  /** Whether an officer was head of any unit. */
  readonly heads: (officer: number, day: number) => boolean;
  /** The head of a unit; `UNKNOWN` when the posts name none, or more than one officer. */
  readonly headOf: (unit: number, day: number) => number;
}

export function readPosts(evidence: Evidence): Posts {
  const table = evidence.table('post');
  const [officers, units, heldRoles] = [table.lane('officer'), table.lane('unit'), table.lane('role')];
  const valid = validity(evidence, 'post');
  const ofOfficer = groupRows(officers, evidence.names('officer').size);
  const headsOfUnit = groupRows(units, evidence.names('unit').size, (row) => heldRoles[row] === headRole);
  return {
    holds: (officer, unit, role, day) =>
      someRow(ofOfficer, officer, (row) => units[row] === unit && heldRoles[row] === role && valid(row, day)),
    heads: (officer, day) =>
      someRow(ofOfficer, officer, (row) => heldRoles[row] === headRole && valid(row, day)),
    headOf: (unit, day) => {
      let head = UNKNOWN;
      const second = someRow(headsOfUnit, unit, (row) => {
        if (!valid(row, day) || officers[row] === head) return false;
        if (head !== UNKNOWN) return true;
        head = officers[row]!;
        return false;
      });
      return second ? UNKNOWN : head;
    },
  };
}
