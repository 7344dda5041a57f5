import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Circuit, GrainProgram } from '../program.ts';
import { slotsOf } from './circuits/walk-circuit.ts';
import type { WitnessRow } from './questions.ts';
import { saySlot } from './words/say-slot.ts';
import { sayInterval } from './words/say-value.ts';

/** One value of a row that shows what is said; `low` and `high` are equal when it is known. */
export interface WitnessValue {
  readonly label: Bilingual;
  readonly value: Bilingual;
  readonly low: number;
  readonly high: number;
}

/** A row that the engine has decided as is said, by the values that the conditions look at. */
export interface Witness {
  readonly row: WitnessRow;
  readonly values: readonly WitnessValue[];
}

type Rows = Pick<GrainProgram, 'slots' | 'metrics' | 'atoms'>;

export function witnessOf(program: Rows, row: WitnessRow, circuits: readonly Circuit[]): Witness {
  const used = new Set(circuits.flatMap((circuit) => [...slotsOf(circuit, program.atoms)]));
  const values = [...used]
    .toSorted((a, b) => a - b)
    .map((index): WitnessValue => {
      const [slot, interval] = [program.slots[index]!, row[index]!];
      return { label: saySlot(slot, program.metrics), value: sayInterval(slot, interval), ...interval };
    });
  return { row, values };
}

/** The values in one line. */
export function sayWitness({ values }: Witness): Bilingual {
  const line = (language: keyof Bilingual): string =>
    values.map(({ label, value }) => `${label[language]} = ${value[language]}`).join('; ');
  return { vi: line('vi'), en: line('en') };
}
