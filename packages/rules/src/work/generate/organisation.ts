// Units by size with their people, and what each may decide.
import { roles, steps, unitKinds } from '../vocabularies.ts';
import { place } from './code-place.ts';
import type { ProvinceOptions } from './province-options.ts';
import { randomFrom } from './random.ts';

export interface Unit {
  readonly number: number;
  /** Place in `unitKinds`. */
  readonly kind: number;
  readonly parent: number | undefined;
  readonly head: number;
  /** The first has a general delegation of the head; the others have none. */
  readonly deputies: readonly number[];
  readonly managers: readonly number[];
  readonly staff: readonly number[];
  /** Kinds of matter it decides. */
  readonly decides: readonly number[];
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly parties: readonly Unit[];
  readonly departments: readonly Unit[];
  readonly communes: readonly Unit[];
  /** Kinds of matter that no single unit decides: they go to a collective of the province. */
  readonly collectiveKinds: readonly number[];
}

export const head = place(roles, 'head');
export const deputy = place(roles, 'deputy');
export const manager = place(roles, 'manager');
export const staff = place(roles, 'staff');
export const decideStep = place(steps, 'decide');

const kindsOfADepartment = 4;
const kindsOfCommunes = 12;
const collectiveKindCount = 4;

const [party, department, commune, service] = ['party-body', 'department', 'commune', 'service-unit'].map(
  (code) => place(unitKinds, code),
) as [number, number, number, number];

/** A tenth each of party bodies and departments, four tenths communes, the rest service units. */
function kindOfUnit(number: number): number {
  const digit = number % 10;
  if (digit === 0) return party;
  if (digit === 1) return department;
  return digit < 6 ? commune : service;
}

const weights = new Map([
  [party, 3],
  [department, 8],
  [commune, 3],
  [service, 9],
]);

export function makeOrganisation(options: ProvinceOptions): Organisation {
  const random = randomFrom(options.seed, 'organisation');
  const kinds = Array.from({ length: Math.max(options.units, 8) }, (_, number) => kindOfUnit(number));
  const sizes = sizesOf(kinds, options.officers, random.between);
  let officer = 0;
  const take = (count: number) => Array.from({ length: count }, () => officer++);
  const firstDepartment = kinds.indexOf(department);
  const departmentCount = kinds.filter((kind) => kind === department).length;
  let departmentsSoFar = 0;
  const units = kinds.map((kind, number): Unit => {
    const size = sizes[number]!;
    const own = kind === department ? departmentsSoFar++ : 0;
    return {
      number,
      kind,
      parent: number === 0 ? undefined : kind === service ? firstDepartment : 0,
      head: take(1)[0]!,
      deputies: take(size < 40 ? 2 : 3),
      managers: take(Math.floor(size / 12)),
      staff: take(size - 1 - (size < 40 ? 2 : 3) - Math.floor(size / 12)),
      decides:
        kind === department
          ? range(own * kindsOfADepartment, kindsOfADepartment)
          : kind === commune
            ? range(departmentCount * kindsOfADepartment, kindsOfCommunes)
            : [],
    };
  });
  return {
    units,
    parties: units.filter((unit) => unit.kind === party),
    departments: units.filter((unit) => unit.kind === department),
    communes: units.filter((unit) => unit.kind === commune),
    collectiveKinds: range(departmentCount * kindsOfADepartment + kindsOfCommunes, collectiveKindCount),
  };
}

function sizesOf(
  kinds: readonly number[],
  officers: number,
  between: (low: number, high: number) => number,
): number[] {
  const drawn = kinds.map((kind) => weights.get(kind)! * between(60, 140));
  const sum = drawn.reduce((total, weight) => total + weight, 0);
  const spare = Math.max(0, officers - 12 * kinds.length);
  return drawn.map((weight) => 12 + Math.floor((spare * weight) / sum));
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
