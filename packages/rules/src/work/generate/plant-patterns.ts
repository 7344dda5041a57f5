import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toCivilDay } from '../../core/epoch-day.ts';
import type { Organisation, Unit } from './organisation.ts';
import { oneStop } from './organisation-rows.ts';
import { type Stage, type Subject, type SubjectKey, targetOf } from './patterns/pattern.ts';
import { type PatternId, patternIds, patterns } from './patterns/patterns.ts';
import type { Random } from './random.ts';
import { nameOf, type Row } from './row.ts';
import type { RowWriter } from './row-writer.ts';

/** The truth about one planted pattern, to hold what was found against. */
export interface Planted {
  readonly pattern: PatternId;
  /** Families of behaviours it is an example of. */
  readonly families: readonly string[];
  /** Names of the subject, by the keys of the row that should be found. */
  readonly subject: Readonly<Partial<Record<SubjectKey, string>>>;
  /** First and last day of its records. */
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** Ids of its records, sorted. */
  readonly records: readonly string[];
}

export interface PlantedRows {
  readonly planted: readonly Planted[];
  readonly rows: readonly Row[];
  /** Officers whom ordinary work must leave alone. */
  readonly quiet: ReadonlySet<number>;
}

export interface PlantOptions {
  readonly random: Random;
  readonly organisation: Organisation;
  readonly writer: RowWriter;
  readonly last: number;
  readonly nextMatter: () => number;
  readonly counts: Readonly<Partial<Record<PatternId, number>>>;
}

export function plantPatterns(options: PlantOptions): PlantedRows {
  const stage = openStage(options);
  const planted: Planted[] = [];
  const rows: Row[] = [];
  const quiet = new Set<number>();
  for (const id of patternIds) {
    for (let count = options.counts[id] ?? 0; count > 0; count--) {
      const subject = patterns[id].plant(stage);
      const own = options.writer.take();
      if (patterns[id].quiet && subject.officer !== undefined) quiet.add(subject.officer);
      planted.push(truthOf(id, subject, own));
      rows.push(...own);
    }
  }
  return { planted, rows, quiet };
}

function truthOf(pattern: PatternId, subject: Subject, rows: readonly Row[]): Planted {
  const days = rows.filter(({ kind }) => kind !== 'matter').map(({ recordedOn }) => recordedOn);
  const names = Object.entries(subject).map(([key, number]) => [
    key,
    nameOf(targetOf[key as SubjectKey], number),
  ]);
  return {
    pattern,
    families: patterns[pattern].families,
    subject: Object.fromEntries(names) as Planted['subject'],
    from: toCivilDay(Math.min(...days)),
    to: toCivilDay(Math.max(...days)),
    records: rows.map(({ id }) => id).sort(),
  };
}

function openStage({ random, organisation, writer, last, nextMatter }: PlantOptions): Stage {
  const { collectiveKinds } = organisation;
  const deciding = organisation.units.filter(({ decides }) => decides.length > 0);
  let calls = 0;
  const taken = new Map<Unit, number>();
  const matter = (unit: Unit, matterKind: number, openedOn: number) => {
    const number = nextMatter();
    writer.write('matter', { matter: number, matterKind, unit: unit.number, openedOn });
    return number;
  };
  return {
    random,
    write: writer.write,
    unit: () => deciding[calls++ % deciding.length]!,
    staffOf: (unit) => {
      const free = unit.staff.filter((officer) => !oneStop(unit).includes(officer));
      const number = taken.get(unit) ?? 0;
      taken.set(unit, number + 1);
      return free[number % free.length]!;
    },
    ago: (days) => last - days,
    // The first kind of a unit is its head’s alone.
    matterOf: (unit, openedOn) => matter(unit, random.pick(unit.decides.slice(1)), openedOn),
    collectiveMatter: (unit, openedOn) => matter(unit, random.pick(collectiveKinds), openedOn),
    looseMatter: nextMatter,
  };
}
