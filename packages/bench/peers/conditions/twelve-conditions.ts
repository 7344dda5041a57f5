// Twelve conditions over flat rows, as the four packs have them, in the part of a language that every engine has: numbers
// against numbers, lists of codes, all, any, not, and at least n of.

export type Flat =
  | { readonly all: readonly Flat[] }
  | { readonly any: readonly Flat[] }
  | { readonly not: Flat }
  | { readonly atLeast: number; readonly of: readonly Flat[] }
  | { readonly slot: SlotName; readonly cmp: '>=' | '>' | '<=' | '<' | '='; readonly to: number | SlotName }
  | { readonly slot: SlotName; readonly in: readonly number[] };

/** The slots of a row, each with how many values it can have, from 0 on. */
export const slotValues = {
  meetings: 7,
  conclusions: 4,
  referrals: 5,
  back: 3,
  consultations: 9,
  places: 7,
  tasks: 14,
  late: 5,
  daysLate: 70,
  reminders: 5,
  reports: 4,
  missing: 3,
  papers: 7,
  supplements: 9,
  positions: 5,
  role: 4,
  direction: 3,
  backlog: 2,
  signed: 10,
  assessed: 3,
} as const;

export type SlotName = keyof typeof slotValues;
export const slotNames = Object.keys(slotValues) as readonly SlotName[];

const at = (slot: SlotName, cmp: Extract<Flat, { cmp: unknown }>['cmp'], to: number | SlotName): Flat => ({
  slot,
  cmp,
  to,
});

export const twelveConditions: readonly Flat[] = [
  { all: [at('meetings', '>=', 3), at('conclusions', '=', 0)] },
  { all: [at('referrals', '>=', 2), { any: [at('back', '>=', 1), at('places', '>=', 4)] }] },
  { all: [at('consultations', '>=', 5), { not: { slot: 'role', in: [0, 1] } }] },
  { all: [at('tasks', '>=', 4), at('late', '>=', 2), at('reminders', '<', 1)] },
  { any: [at('daysLate', '>', 30), { all: [at('daysLate', '>', 10), at('reminders', '>=', 2)] }] },
  { atLeast: 2, of: [at('late', '>=', 2), at('missing', '>=', 1), at('reminders', '>=', 3)] },
  { all: [at('papers', '>=', 2), at('supplements', '>', 'papers')] },
  { all: [at('positions', '>=', 2), { not: at('backlog', '=', 1) }] },
  {
    all: [
      at('reports', '>=', 1),
      at('missing', '>=', 1),
      { all: [at('daysLate', '>=', 5), at('daysLate', '<=', 60)] },
    ],
  },
  {
    any: [
      { all: [at('role', '=', 0), at('tasks', '>=', 10), at('reminders', '=', 0)] },
      { all: [at('role', '=', 1), at('signed', '>=', 5)] },
    ],
  },
  { all: [at('referrals', '>', 'back'), { slot: 'direction', in: [0, 1] }, at('daysLate', '>=', 1)] },
  {
    all: [
      at('assessed', '>=', 1),
      { any: [at('late', '>=', 3), at('papers', '>=', 5)] },
      { not: at('consultations', '<', 1) },
    ],
  },
];

/** "At least n of" for engines that lack it: any of the ways to choose n. */
export function choices(parts: readonly Flat[], count: number): Flat {
  const ways = (from: number, left: number): Flat[][] =>
    left === 0
      ? [[]]
      : parts
          .slice(from)
          .flatMap((part, index) => ways(from + index + 1, left - 1).map((others) => [part, ...others]));
  return { any: ways(0, count).map((all) => ({ all })) };
}
