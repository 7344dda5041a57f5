import type { WorkingDays } from '../../../calendar/calendar.ts';
import type { CivilDay } from '../../../core/civil-day.schema.ts';
import { toEpochDay } from '../../../core/epoch-day.ts';
import type { Interval } from '../../interval.ts';
import { aboveAll, belowAll } from '../../program.ts';
import { ConstraintSpace } from '../solver/constraint-space.ts';
import { always, and, type Formula, negate, or } from '../solver/formula.ts';
import { constant, type Linear, variable } from '../solver/linear.ts';
import type { Budget } from '../solver/fit-definitions.ts';
import { type Answer, type Preference, solve, type Solution } from '../solver/solve.ts';
import type { Bound, Bounds } from './bounds.ts';
import type { RowSet, RowShape, SlotRelation } from './row-shape.ts';
import { type SlotDomain, slotDomain } from './slot-domain.ts';

/** The day that everything is decided as of, and the calendar that counts working days. */
export interface Moment {
  readonly asOf: CivilDay;
  readonly calendar: WorkingDays;
}

interface Condition {
  /** The slots that must be spoken of for it to matter. */
  readonly slots: readonly number[];
  readonly formula: Formula;
}

/** Working days from the as-of day to a day, as a number of its own: the calendar is no linear function. */
interface WorkingDay {
  readonly slot: number;
  readonly variable: number;
}

/**
 * The rows of a grain as numbers and flags for the solver: two numbers a slot, or one where nothing can be missing. It holds
 * at least every row that evidence can make; so what no row of it does, no evidence does.
 */
export class RowSpace {
  readonly space = new ConstraintSpace();
  readonly slots: readonly Bounds[];
  readonly #domains: readonly SlotDomain[];
  readonly #relations: readonly SlotRelation[];
  readonly #asOf: number;
  readonly #calendar: WorkingDays;
  readonly #conditions: Condition[] = [];
  readonly #preferences: Preference[] = [];
  readonly #workingDays: WorkingDay[] = [];

  constructor(shape: RowShape, rows: RowSet, { asOf, calendar }: Moment) {
    this.#asOf = toEpochDay(asOf);
    this.#calendar = calendar;
    this.#domains = shape.slots.map((slot) => slotDomain(slot, shape, this.#asOf));
    this.slots = shape.slots.map((slot, index) => {
      const isOpen = rows === 'all' || shape.askedFor.has(index);
      if (slot.from === 'field') {
        const canMiss = isOpen && (slot.nullable || slot.by !== undefined);
        return this.#oneNumber(index, canMiss ? this.space.addFlag() : always);
      }
      if (rows === 'complete') return this.#oneNumber(index, always);
      const startsAtZero = slot.from === 'metric' && shape.metrics[slot.metric]?.emptyAs === 'zero';
      return this.#twoNumbers(index, startsAtZero ? always : this.space.addFlag(), slot.from === 'metric');
    });
    this.#relations = shape.relations.filter((relation) => rows === 'complete' || relation.rows === 'all');
    for (const relation of this.#relations) this.#relate(relation);
  }

  /** A row for which all formulas hold, if there is one. `used` are the slots that they speak of. */
  find(formulas: readonly Formula[], used: ReadonlySet<number>, budget: Budget): Answer {
    const conditions = this.#conditions
      .filter(({ slots }) => slots.every((slot) => used.has(slot)))
      .map(({ formula }) => formula);
    return solve(this.space, [...formulas, ...conditions], this.#preferences, budget);
  }

  /** The rows that a solution can stand for: a day is read as itself, or from the working days up to it. */
  rowsOf(solution: Solution, used: ReadonlySet<number>): Interval[][] {
    const plain = this.slots.map(({ low, high }) => ({
      low: valueOf(low, solution) ?? belowAll,
      high: valueOf(high, solution) ?? aboveAll,
    }));
    for (const { kind, slot, other } of this.#relations)
      if (kind === 'at-most' && used.has(slot) && !used.has(other))
        plain[other] = { ...plain[other]!, high: Math.max(plain[other]!.high, plain[slot]!.high) };
    if (this.#workingDays.length === 0) return [plain];
    const counted = [...plain];
    for (const { slot, variable: index } of this.#workingDays) {
      if (plain[slot]!.low === belowAll) continue;
      const day = this.#dayAt(solution.values[index]!, this.#domains[slot]!);
      counted[slot] = { low: day, high: day };
    }
    return [plain, counted];
  }

  /** Working days from the as-of day to a day of a slot or a day that is given; undefined for anything else. */
  workingDaysTo(day: number | { readonly slot: number }): Bounds | undefined {
    if (typeof day === 'number') return known(constant(this.#calendar.between(this.#asOf, day)));
    const domain = this.#domains[day.slot]!;
    if (!domain.isDay) return undefined;
    let found = this.#workingDays.find(({ slot }) => slot === day.slot);
    if (!found) {
      const [min, max] = [domain.min, domain.max].map((end) => this.#calendar.between(this.#asOf, end));
      found = { slot: day.slot, variable: this.space.addVariable(min!, max!) };
      this.#workingDays.push(found);
      this.#preferences.push({ variable: found.variable, value: 0 });
    }
    const bound: Bound = { number: variable(found.variable), known: this.slots[day.slot]!.low.known };
    return { low: bound, high: bound };
  }

  #oneNumber(slot: number, isKnown: Formula): Bounds {
    const bound: Bound = { number: this.#addNumber(slot), known: isKnown };
    return { low: bound, high: bound };
  }

  #twoNumbers(slot: number, lowKnown: Formula, opensTogether: boolean): Bounds {
    const low: Bound = { number: this.#addNumber(slot), known: lowKnown };
    const high: Bound = { number: this.#addNumber(slot), known: this.space.addFlag() };
    this.#neverAbove(low.number, high.number);
    if (opensTogether && lowKnown !== always)
      this.#conditions.push({ slots: [slot], formula: or(negate(high.known), low.known) });
    return { low, high };
  }

  #addNumber(slot: number): Linear {
    const { min, max, isDay } = this.#domains[slot]!;
    const index = this.space.addVariable(min, max);
    if (isDay) this.#preferences.push({ variable: index, value: this.#asOf });
    return variable(index);
  }

  #relate({ kind, slot, other }: SlotRelation): void {
    const [a, b] = [this.slots[slot]!, this.slots[other]!];
    if (kind === 'present') {
      const isNone = this.space.atMost(a.low.number, constant(0));
      const isSome = this.space.atMost(constant(1), b.low.number);
      this.#conditions.push({ slots: [slot], formula: or(isNone, isSome) });
      return;
    }
    this.#neverAbove(a.low.number, b.low.number);
    if (b.high.known === always) return;
    const below = and(a.high.known, this.space.atMost(a.high.number, b.high.number));
    this.#conditions.push({ slots: [slot, other], formula: or(negate(b.high.known), below) });
  }

  #neverAbove(a: Linear, b: Linear): void {
    this.space.graph.add({ target: a.terms[0]!.variable, base: b.terms[0]!.variable, most: 0 });
  }

  /** The first day of the domain that is so many working days from the as-of day. */
  #dayAt(workingDays: number, { min, max }: SlotDomain): number {
    let [low, high] = [min, max];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#calendar.between(this.#asOf, middle) >= workingDays) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function known(number: Linear): Bounds {
  const bound: Bound = { number, known: always };
  return { low: bound, high: bound };
}

function valueOf({ number, known }: Bound, { values, literals }: Solution): number | undefined {
  if (known.op === 'literal' && literals[known.literal] === -1) return undefined;
  return values[number.terms[0]!.variable]!;
}
