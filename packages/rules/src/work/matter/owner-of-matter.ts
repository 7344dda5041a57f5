import type { CivilDay } from '../../core/civil-day.schema.ts';

/** A matter as its own record has it. */
export interface Matter {
  /** The unit that opened it. */
  readonly unit: string;
  readonly openedOn: CivilDay;
  readonly closedOn: CivilDay | null;
}

/** One transfer of a matter. */
export interface HandOff {
  readonly id: string;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly receiver: string | null;
  readonly referredOn: CivilDay;
  readonly acceptedOn: CivilDay | null;
}

/** Who answers for a matter. */
export interface Ownership {
  readonly unit: string;
  /** The receiver, where the transfer named one. */
  readonly officer: string | null;
  readonly since: CivilDay;
  /** The transfer by which it came; null for the unit that opened it. */
  readonly by: string | null;
}

/**
 * Everybody who answered for a matter up to and including a day, the first first; empty before it was opened. Only acceptance
 * hands it on (product.md, promise 20): a transfer that nobody accepted leaves it where it is, and only the record of the matter
 * closes it.
 */
export function ownersOfMatter(
  { unit, openedOn, closedOn }: Matter,
  handOffs: readonly HandOff[],
  day: CivilDay,
): readonly Ownership[] {
  if (openedOn > day) return [];
  const accepted = handOffs
    .flatMap((handOff) => (handOff.acceptedOn === null ? [] : [{ ...handOff, since: handOff.acceptedOn }]))
    .filter(({ since }) => since >= openedOn && since <= day && (closedOn === null || since <= closedOn))
    .toSorted((a, b) => inOrder([a.since, a.referredOn, a.id], [b.since, b.referredOn, b.id]));
  return [
    { unit, officer: null, since: openedOn, by: null },
    ...accepted.map(({ toUnit, receiver, since, id }) => ({
      unit: toUnit,
      officer: receiver,
      since,
      by: id,
    })),
  ];
}

/** Where a matter stands at the end of a day: who owns it, whether it is open, and the transfers that wait for acceptance. */
export function standingOfMatter<Known extends HandOff>(
  matter: Matter,
  handOffs: readonly Known[],
  day: CivilDay,
): { readonly owner: Ownership | null; readonly open: boolean; readonly waiting: readonly Known[] } {
  const owner = ownersOfMatter(matter, handOffs, day).at(-1) ?? null;
  const open = owner !== null && (matter.closedOn === null || matter.closedOn > day);
  const waiting = handOffs.filter(
    ({ referredOn, acceptedOn }) => referredOn <= day && (acceptedOn === null || acceptedOn > day),
  );
  return { owner, open, waiting: open ? waiting : [] };
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
