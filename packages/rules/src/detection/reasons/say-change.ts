import type { Bilingual } from '../../core/bilingual.schema.ts';
import { match } from '../outcome.ts';
import type { GrainProgram } from '../program.ts';
import type { FoundChange } from './nearest-change.ts';
import { sayNumber, slotLabel } from './say-value.ts';

/** "nếu số cuộc họp đã chủ trì là 2 cuộc họp thay vì 3 cuộc họp thì không còn khớp". */
export function sayChange({ slot, from, to, outcome }: FoundChange, program: GrainProgram): Bilingual {
  const place = program.slots[slot]!;
  const label = slotLabel(place, program);
  const [now, then] = [sayNumber(place, from, program), sayNumber(place, to, program)];
  const [vi, en] =
    outcome === match ? ['thì khớp', 'it would match'] : ['thì không còn khớp', 'it would no longer match'];
  return {
    vi: `nếu ${label.vi} là ${then.vi} thay vì ${now.vi} ${vi}`,
    en: `if ${label.en} were ${then.en} instead of ${now.en}, ${en}`,
  };
}
