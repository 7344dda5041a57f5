import type { GrainProgram, Slot } from '../program.ts';
import type { Rows } from '../rows.ts';
import type { Bounds } from './metrics/bounds.ts';
import { metricBounds } from './metrics/metric-bounds.ts';
import type { Seen } from './seen.ts';
import { fieldBounds } from './slots/field-bounds.ts';
import { peerBounds } from './slots/peer-bounds.ts';
import { peerGroups } from './slots/peer-groups.ts';
import { subjectLane } from './slots/subject-lane.ts';
import { subjectsOf } from './subjects/subjects-of.ts';
import type { Subjects } from './subjects/subjects.ts';

export interface EvaluatedGrain {
  readonly subjects: Subjects;
  /** The slots of the program for every subject. */
  readonly rows: Rows;
}

/** The values that the conditions of a grain look at, for every row, as docs/reference/detection-meaning.md says. */
export function evaluateGrain(program: GrainProgram, seen: Seen): EvaluatedGrain {
  const subjects = subjectsOf(program, seen);
  const metrics = program.metrics.map((metric) => metricBounds(metric, subjects, seen));
  const lanes = program.slots.map((slot) => slotBounds(slot, { program, subjects, metrics, seen }));
  return {
    subjects,
    rows: {
      size: subjects.size,
      low: lanes.map(({ low }) => low),
      high: lanes.map(({ low, high }) => (sameLanes(low, high) ? low : high)),
    },
  };
}

interface Known {
  readonly program: GrainProgram;
  readonly subjects: Subjects;
  readonly metrics: readonly Bounds[];
  readonly seen: Seen;
}

function slotBounds(slot: Slot, { program, subjects, metrics, seen }: Known): Bounds {
  switch (slot.from) {
    case 'metric':
      return metrics[slot.metric]!;
    case 'peer':
      return peerBounds(
        slot.peer,
        peerGroups(slot.peer.among, program, subjects, seen),
        metrics[slot.metric]!,
      );
    case 'field': {
      if (slot.by !== undefined) {
        const numbers = subjects.keys[program.keys.indexOf(slot.by)]!;
        return fieldBounds(subjectLane(slot.by, slot.field, numbers, seen));
      }
      const values = seen.asOf.lane(slot.kind, slot.field);
      return fieldBounds(subjects.keys[0]!.map((record) => values[record]!));
    }
  }
}

function sameLanes(low: Int32Array, high: Int32Array): boolean {
  return low === high || low.every((value, row) => value === high[row]);
}
