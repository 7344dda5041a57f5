import { UNKNOWN } from '../../../work/work.ts';
import type { GrainKey } from '../../language/grain.ts';
import { subjectRegisters } from '../../vocabulary/subject-fields.ts';
import type { Seen } from '../seen.ts';
import { keyTarget } from './key-target.ts';
import type { Subjects } from './subjects.ts';

/** Everybody and everything that stands in the register of the key, so that nobody without records vanishes. */
export function registeredSubjects(key: GrainKey, { evidence, asOf }: Seen): Subjects {
  const register = subjectRegisters[key]!;
  const dictionary = evidence.names(keyTarget[key]);
  const exists = asOf.exists(register.kind);
  const rowOfNumber = new Int32Array(dictionary.size).fill(-1);
  for (const [record, number] of asOf.lane(register.kind, register.key).entries()) {
    if (exists[record] === 1 && number !== UNKNOWN) rowOfNumber[number] = 0;
  }
  let size = 0;
  for (let number = 0; number < rowOfNumber.length; number++) {
    if (rowOfNumber[number] === 0) rowOfNumber[number] = size++;
  }
  const numbers = new Int32Array(size);
  for (const [number, row] of rowOfNumber.entries()) if (row >= 0) numbers[row] = number;

  return {
    size,
    keys: [numbers],
    name: (row) => dictionary.name(numbers[row]!),
    rowsOf: ([numbersOf]) => numbersOf!.map((number) => (number === UNKNOWN ? -1 : rowOfNumber[number]!)),
  };
}
