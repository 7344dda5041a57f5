import type { GrainProgram } from '../../program.ts';
import type { Seen } from '../seen.ts';
import { pairSubjects } from './pair-subjects.ts';
import { recordSubjects } from './record-subjects.ts';
import { registeredSubjects } from './registered-subjects.ts';
import type { Subjects } from './subjects.ts';

export function subjectsOf({ grain, keys, metrics }: GrainProgram, seen: Seen): Subjects {
  if (typeof grain !== 'string') return recordSubjects(grain.record, seen);
  const [first, second] = keys;
  return second === undefined
    ? registeredSubjects(first!, seen)
    : pairSubjects([first!, second], metrics, seen);
}
