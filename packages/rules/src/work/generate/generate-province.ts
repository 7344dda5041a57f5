import { toEpochDay } from '../../core/epoch-day.ts';
import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import type { Evidence } from '../store/evidence.ts';
import { workKindIds } from '../work-kind-ids.ts';
import { fillEvidence } from './fill-evidence.ts';
import {
  ordinaryAssessment,
  ordinaryExclusion,
  ordinaryFinding,
  ordinarySpotCheck,
} from './ordinary/checks.ts';
import { ordinaryDossier, ordinaryPetition } from './ordinary/dossier.ts';
import type { Scene } from './ordinary/scene.ts';
import { ordinaryTask } from './ordinary/task.ts';
import { makeOrganisation } from './organisation.ts';
import { writeOrganisation } from './organisation-rows.ts';
import { type Planted, plantPatterns } from './plant-patterns.ts';
import type { ProvinceOptions } from './province-options.ts';
import { randomFrom } from './random.ts';
import type { Row } from './row.ts';
import { rowRecords } from './row-records.ts';
import { rowWriter } from './row-writer.ts';

export type { Planted } from './plant-patterns.ts';
export { type PatternId, patternIds } from './patterns/patterns.ts';
export type { ProvinceOptions } from './province-options.ts';

export interface GeneratedProvince {
  readonly planted: readonly Planted[];
  /** Every version of every record; the same on every walk. */
  readonly records: () => Iterable<EvidenceRecord>;
  /** The same in columns, with no record in between. */
  readonly evidence: () => Evidence;
}

/** A believable province: the same seed and sizes give the same records, to the byte. */
export function generateProvince(options: ProvinceOptions): GeneratedProvince {
  const frame = makeFrame(options);
  return {
    planted: frame.planted,
    records: function* () {
      for (const row of allRows(options, frame)) yield* rowRecords(row);
    },
    evidence: () => fillEvidence(allRows(options, frame)),
  };
}

type Frame = ReturnType<typeof makeFrame>;

/** What there is before ordinary work: the organisation, the statements of the sources, and what is planted. */
function makeFrame(options: ProvinceOptions) {
  const first = toEpochDay(options.from);
  const last = first + options.days - 1;
  const organisation = makeOrganisation(options);
  const next = new Map<EvidenceKindId, number>();
  const random = randomFrom(options.seed, 'frame');
  const writer = rowWriter({ random, last, missingShare: 0, noise: false, next });
  writeOrganisation(organisation, writer, random, [first, last]);
  workKindIds.forEach((_, feeds) => writer.write('data-until', { feeds, until: last }));
  const rows = writer.take();
  let matters = 1;
  const counts = options.patterns ?? {};
  const nextMatter = () => matters++;
  const {
    planted,
    rows: plantedRows,
    quiet,
  } = plantPatterns({ random, organisation, writer, last, nextMatter, counts });
  return {
    first,
    last,
    organisation,
    next,
    rows: [...rows, ...plantedRows],
    planted,
    quiet,
    nextMatterIs: matters,
  };
}

/** A thousand pieces of work: how many of each. A task is five records or so. */
const mix: readonly (readonly [share: number, work: (scene: Scene) => void])[] = [
  [560, ordinaryDossier],
  [60, ordinaryPetition],
  [340, ordinaryTask],
  [25, ordinarySpotCheck],
  [10, ordinaryAssessment],
  [3, ordinaryFinding],
  [2, ordinaryExclusion],
];
const drawn = mix.flatMap(([share, work]) => Array.from({ length: share }, () => work));

function* allRows(options: ProvinceOptions, frame: Frame): Iterable<Row> {
  yield* frame.rows;
  const { first, last, organisation, quiet } = frame;
  const random = randomFrom(options.seed, 'ordinary work');
  const next = new Map(frame.next);
  const writer = rowWriter({ random, last, missingShare: options.missingShare ?? 0, noise: true, next });
  let matters = frame.nextMatterIs;
  const nextMatter = () => matters++;
  const scene: Scene = { random, organisation, write: writer.write, first, last, nextMatter, quiet };
  let left = options.records - frame.rows.length;
  while (left > 0) {
    random.pick(drawn)(scene);
    const rows = writer.take();
    left -= rows.length;
    yield* rows;
  }
}
