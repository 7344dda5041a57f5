import type { Bilingual } from '../core/bilingual.schema.ts';

/** What a record lets a reader know about who is meant. Null says nothing about that trait. */
export interface RevealedTraits {
  readonly unit: string;
  /** Kind of post, such as `staff`; revealed when the record or its behaviour says it. */
  readonly role: 'head' | 'deputy' | 'manager' | 'staff' | null;
  /** First and last civil day of what the record speaks of. */
  readonly from: string;
  readonly to: string;
}

/** One person's post as the organisation knows it. Days are half-open; null is open. */
export interface HeldPost {
  readonly officer: string;
  /** The unit and every unit above it, nearest first. */
  readonly units: readonly string[];
  readonly role: 'head' | 'deputy' | 'manager' | 'staff';
  readonly from: string;
  readonly to: string | null;
}

/**
 * Among how many people somebody with these traits hides: different persons who held a fitting post on some day of the period.
 * A period of many days does not hide more than its emptiest day would if posts changed hands, so the smallest day counts.
 */
export function sizeOfGroup(traits: RevealedTraits, posts: readonly HeldPost[]): number {
  const fitting = posts.filter(
    ({ units, role, from, to }) =>
      units.includes(traits.unit) &&
      (traits.role === null || role === traits.role) &&
      from <= traits.to &&
      (to === null || to > traits.from),
  );
  const changes = fitting.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const days = new Set([traits.from, ...changes.filter((day) => day > traits.from && day <= traits.to)]);
  return Math.min(
    ...[...days].map(
      (day) =>
        new Set(
          fitting
            .filter(({ from, to }) => from <= day && (to === null || to > day))
            .map(({ officer }) => officer),
        ).size,
    ),
  );
}

export type SafePlace =
  /** The record may speak of this unit: the group is at least k. */
  | { readonly kind: 'unit'; readonly unit: string; readonly size: number }
  /** No unit up to the top hides the person: the record takes the path of a named one, or is not published. */
  | { readonly kind: 'singled-out'; readonly because: Bilingual };

/**
 * The lowest unit, from the given one upward, under which the person hides among at least k (promise 5).
 * @param chain the unit and those above it, nearest first
 * @param k smallest group, a province's setting (`publication.minimum-group-size`); at least 2
 */
export function lowestSafeUnit(
  chain: readonly string[],
  traits: Omit<RevealedTraits, 'unit'>,
  posts: readonly HeldPost[],
  k: number,
): SafePlace {
  for (const unit of chain) {
    const size = sizeOfGroup({ ...traits, unit }, posts);
    if (size >= Math.max(2, k)) return { kind: 'unit', unit, size };
  }
  return {
    kind: 'singled-out',
    because: {
      vi: `Không có đơn vị nào, kể cả cấp trên, có từ ${k} người cùng vị trí trong thời gian đó: người đọc suy ra được là ai.`,
      en: `No unit, not even a higher one, had ${k} people in such a post at that time: a reader could tell who it is.`,
    },
  };
}
