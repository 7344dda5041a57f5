import { UNKNOWN } from '../../../work/work.ts';
import type { GrainProgram, Peer } from '../../program.ts';
import { subjectRegisters } from '../../vocabulary/subject-fields.ts';
import type { Seen } from '../seen.ts';
import type { Subjects } from '../subjects/subjects.ts';
import { subjectLane } from './subject-lane.ts';

/** The number of the group of every row; `UNKNOWN` where it has none. */
export function peerGroups(
  among: Peer['among'],
  { keys }: GrainProgram,
  subjects: Subjects,
  seen: Seen,
): Int32Array {
  const place = keys.findIndex((key) => ['post', 'unit'].includes(subjectRegisters[key]?.kind ?? ''));
  const key = keys[place];
  const numbers = subjects.keys[place];
  if (key === undefined || numbers === undefined) return new Int32Array(subjects.size).fill(UNKNOWN);
  const ofOfficer = subjectRegisters[key]!.kind === 'post';
  if (among === 'duty')
    return ofOfficer ? subjectLane(key, 'duty', numbers, seen) : new Int32Array(subjects.size).fill(UNKNOWN);
  const units = ofOfficer ? subjectLane(key, 'unit', numbers, seen) : numbers;
  return subjectLane('unit', 'unitKind', units, seen);
}
