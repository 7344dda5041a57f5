import { UNKNOWN } from '../../../work/work.ts';
import type { GrainKey } from '../../language/grain.ts';
import { subjectRegisters } from '../../vocabulary/subject-fields.ts';
import type { Seen } from '../seen.ts';
import { keyTarget } from '../subjects/key-target.ts';
import { registerEntries } from './register-entries.ts';

/** A field of what a key names, for every number in a lane of keys, read through the register of the key. */
export function subjectLane(key: GrainKey, field: string, numbers: Int32Array, seen: Seen): Int32Array {
  const register = subjectRegisters[key];
  if (!register) return new Int32Array(numbers.length).fill(UNKNOWN);
  const size = seen.evidence.names(keyTarget[key]).size;
  const entries = registerEntries(register.kind, register.key, size, seen);
  const values = seen.asOf.lane(register.kind, field);
  return numbers.map((number) => {
    const entry = number === UNKNOWN ? -1 : entries[number]!;
    return entry < 0 ? UNKNOWN : values[entry]!;
  });
}
