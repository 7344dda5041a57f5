// Evidence of a very small province, in which everybody meets everybody: what is rare in a real one is common here.
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Random } from '../work/generate/random.ts';
import {
  type EvidenceKindId,
  type EvidenceRecord,
  evidenceKind,
  evidenceKinds,
  type Field,
  type FieldValue,
  type ReferenceTarget,
  workKindIds,
} from '../work/work.ts';

export interface SmallWorld {
  /** Epoch days lie around it, so that ends of windows, months and validities fall on records. */
  readonly asOf: number;
  /** 1: four officers, three units, four matters. */
  readonly scale: number;
  /** Versions are recorded at one of them, most at the first. */
  readonly instants: readonly string[];
  /** The share of values left out where a record may leave one out. */
  readonly missing: number;
}

const kinds = evidenceKinds.map(({ id }) => id as EvidenceKindId);

/** How many names there are of each sort of thing in a world of scale 1. */
const fewOf: Readonly<Record<Exclude<ReferenceTarget, 'record'>, number>> = {
  officer: 4,
  unit: 3,
  matter: 4,
  'matter-kind': 2,
  duty: 2,
  position: 3,
  procedure: 2,
};
/** Kinds that other records name by their id. */
const namedKinds = ['consultation', 'referral', 'assignment', 'meeting'] as const;
/** Kinds that say who and what there is, with the field that names it. In a large world they name many. */
const registers: Readonly<Partial<Record<EvidenceKindId, string>>> = {
  post: 'officer',
  unit: 'unit',
  matter: 'matter',
};

const registerKinds = kinds.filter((kind) => kind in registers);

/** Names whose order by code unit is not the one of any language. */
const nameOf = (target: string, number: number): string =>
  number % 4 === 2
    ? `${target.toUpperCase()}${number}`
    : number % 4 === 3
      ? `${target}:${number}`
      : `${target}${number}`;

export function randomRecord(random: Random, kind: EvidenceKindId, world: SmallWorld): EvidenceRecord {
  const { about, fields } = evidenceKind(kind);
  const many = about === 'work' || (kind in registers && world.scale > 1);
  const number = random.between(0, (many ? 40 : 8) * world.scale - 1);
  const version = {
    kind,
    id: `${kind}-${number}`,
    source: random.pick(['a', 'b']),
    recordedAt: random.chance(0.8) ? world.instants[0]! : random.pick(world.instants),
  };
  if (random.chance(0.05)) return { ...version, withdrawn: true, fields: {} };
  const held = fields.map((field) => [field.name, randomValue(random, field, world, kind)] as const);
  return { ...version, fields: Object.fromEntries(held) };
}

function randomValue(
  random: Random,
  { name, type, nullable }: Field,
  world: SmallWorld,
  kind: EvidenceKindId,
): FieldValue {
  if (nullable && random.chance(world.missing)) return null;
  switch (type.type) {
    case 'day':
      return toCivilDay(randomDay(random, world));
    case 'truth':
      return random.chance(0.5);
    case 'whole':
      return random.chance(0.9) ? random.between(type.min, Math.min(type.max, 5)) : type.max;
    case 'code':
      return random.pick(type.values).code;
    case 'reference':
      return type.to === 'record'
        ? `${random.pick(namedKinds)}-${random.between(0, 4 * world.scale - 1)}`
        : nameOf(type.to, among(random, fewOf[type.to], world, registers[kind] === name));
    case 'words':
      return "'; drop table work.meeting; --";
  }
}

/** A third of the draws are of the first few and a third of some, so that they meet often however large the world is. */
function among(random: Random, few: number, { scale }: SmallWorld, all: boolean): number {
  const widths = all ? [10 * scale] : [1, 2 * scale, 10 * scale];
  return random.between(0, few * (scale === 1 ? 1 : random.pick(widths)) - 1);
}

function randomDay(random: Random, { asOf }: SmallWorld): number {
  if (random.chance(0.6)) return random.between(asOf - 25, asOf + 2);
  return random.chance(0.5) ? random.between(asOf - 90, asOf + 9) : random.between(asOf - 500, asOf + 40);
}

/** Some kinds are complete up to the as-of day, by every source that speaks of them; of the others it depends. */
export function randomEvidence(random: Random, world: SmallWorld, size: number): EvidenceRecord[] {
  const complete = workKindIds.filter(() => random.chance(0.6));
  const versions = new Map<string, EvidenceRecord>();
  for (let count = 0; count < size; count++) {
    const kind = random.chance(0.15) ? random.pick(registerKinds) : random.pick(kinds);
    const record = randomRecord(random, kind, world);
    if (record.kind === 'data-until' && complete.some((kind) => kind === record.fields['feeds'])) continue;
    // No two versions of one id share an instant: a loader refuses them.
    versions.set(`${record.id} ${record.recordedAt}`, record);
  }
  return [...versions.values(), ...complete.map((kind) => completeUntil(kind, world))];
}

function completeUntil(feeds: EvidenceKindId, { asOf, instants }: SmallWorld): EvidenceRecord {
  return {
    kind: 'data-until',
    id: `complete-${feeds}`,
    source: 'a',
    recordedAt: instants[0]!,
    fields: { feeds, until: toCivilDay(asOf) },
  };
}

/** The world that tests look at on a day. */
export const smallWorld = (day: CivilDay, more: Partial<SmallWorld> = {}): SmallWorld => ({
  asOf: toEpochDay(day),
  scale: 1,
  instants: ['2026-03-01T08:00:00+07:00'],
  missing: 0.25,
  ...more,
});
