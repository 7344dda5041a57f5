import { evidenceKind, fieldOf } from '../../work/evidence-kinds.ts';
import { judgedDayNode } from '../judged-day-node.ts';
import type { Circuit } from '../program.ts';
import { type Place, recordKind } from './place.ts';
import { atomOf, slotOf } from './row-builder.ts';

/** At a record grain the condition looks at no window: the day of the record itself decides whether it may be judged. */
export function ofJudgedRecords(place: Place, circuit: Circuit): Circuit {
  const kind = recordKind(place);
  if (kind === undefined || place.judgedFrom === -Infinity) return circuit;
  const { on } = evidenceKind(kind);
  const { nullable } = fieldOf(kind, on)!;
  const slot = slotOf(place.builder, on, { from: 'field', kind, field: on, by: undefined, nullable });
  const judged = atomOf(place.builder, judgedDayNode, {
    op: 'compare',
    cmp: '>=',
    left: { op: 'slot', slot },
    right: { op: 'constant', value: place.judgedFrom },
  });
  return { id: judgedDayNode, op: 'all', of: [judged, circuit] };
}
