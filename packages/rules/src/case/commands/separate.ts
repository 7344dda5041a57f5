import { z } from 'zod';
import type { Case } from '../case-state.ts';
import { startClock } from '../clocks.ts';
import { wordsSchema } from '../command-fields.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { unheard } from './reopen.ts';

export const separateSchema = z.strictObject({
  do: z.literal('separate'),
  allegations: z.array(z.int().min(1)).min(1).max(20),
  title: z.string().trim().min(3).max(300),
  reason: wordsSchema,
});
type Separate = z.infer<typeof separateSchema>;

/** Tách vụ việc: some behaviours leave this case for one of their own; at least one stays. */
export const separate: Step<Separate> = (kase, { allegations: named }) => {
  const leaving = kase.allegations.filter(({ no }) => named.includes(no));
  if (leaving.length !== new Set(named).size) return refuse('NO_SUCH_PART');
  if (leaving.length === kase.allegations.length) return refuse('NOTHING_WOULD_STAY');
  const stays = ({ no }: { readonly no: number }) => !named.includes(no);
  const points = kase.points.filter(({ allegation }) => allegation === null || !named.includes(allegation));
  return goOn({ ...kase, allegations: kase.allegations.filter(stays), points }, ['case.separate']);
};

/** The case that leaves: the officer is asked anew about what it holds. Its discipline clock began with the first case's. */
export function separatedCase(
  kase: Case,
  { allegations: named, title }: Separate,
  { id, today, procedure }: { readonly id: string; readonly today: CivilDay; readonly procedure: Procedure },
): Case {
  const allegations = kase.allegations
    .filter(({ no }) => named.includes(no))
    .map((one, place) => ({ ...one, no: place + 1 }));
  const parted: Case = {
    ...kase,
    ...unheard,
    id,
    revision: 1,
    stage: 'verifying',
    title,
    openedOn: today,
    allegations,
    tasks: [],
    suspensions: [],
    clocks: kase.clocks
      .filter(({ id: limit, endedOn }) => limit === 'discipline' && endedOn === null)
      .map((clock, place) => ({ ...clock, no: place + 1 })),
  };
  return startClock(parted, 'verification', { from: today, procedure });
}
