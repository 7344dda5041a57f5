import type { WorkingDays } from '../../calendar/working-days.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { randomEvidence } from '../../testing/random-evidence.ts';
import type { Random } from '../../work/generate/random.ts';
import { buildEvidence, type EvidenceRecord, viewAsOf } from '../../work/work.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { GrainProgram } from '../program.ts';

/** Evidence of a small province, and the moment from which it is looked at. */
export interface Situation {
  readonly records: readonly EvidenceRecord[];
  readonly asOf: CivilDay;
  readonly knownAt: string;
  readonly calendar: WorkingDays;
  /** Whether acts before their thresholds are judged too. */
  readonly lookBack: boolean;
}

const instants = [
  '2026-03-01T08:00:00+07:00',
  '2026-03-02T08:00:00.5+07:00',
  '2026-03-03T08:00:00Z',
] as const;
/** Any day, the end of a month and of a year, a leap day. */
const days = ['2026-11-20', '2027-03-31', '2026-12-31', '2028-02-29', '2027-01-01'] as CivilDay[];

export function arbitrarySituation(random: Random, calendar: WorkingDays, scale: number): Situation {
  const asOf = random.pick(days);
  const missing = random.pick([0.08, 0.25, 0.4]);
  const world = { asOf: toEpochDay(asOf), scale, instants, missing };
  const records = randomEvidence(random, world, Math.round(random.between(300, 700) * scale));
  return { records, asOf, knownAt: random.pick(instants), calendar, lookBack: random.chance(0.7) };
}

export function seenIn({ records, asOf, knownAt, calendar }: Situation): Seen {
  const evidence = buildEvidence(records, { knownAt });
  const day = toEpochDay(asOf);
  return { evidence, asOf: viewAsOf(evidence, { day, workingDays: calendar }), days: calendar };
}

/** The programs of a catalogue that must compile. */
export function programsOf(
  catalogue: Catalogue,
  { asOf, lookBack }: Pick<Situation, 'asOf' | 'lookBack'>,
): readonly GrainProgram[] {
  const compiled = compileCatalogue(catalogue, { asOf, lookBack, contentHash: '' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 3), null, 2));
  return compiled.program.grains;
}
