import type { GrainProgram, ResolvedMetric, Slot } from '@kycuong/rules/detection/program';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import type { EvidenceKindId, WorkKindId } from '@kycuong/rules/work';
import { type BitPlaces, compileMasks, type SlotRows } from './compile-masks.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import { columnNamed, isKnown, tableNamed } from './known-records.ts';
import { keyName, metricGroups } from './metric-groups.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { withPeers } from './peers.ts';
import { isOfHeadedUnit, isReached, isWorkedOut } from './reach.ts';
import { fieldValue, recordRelation } from './record-relation.ts';
import { registerJoins } from './register-joins.ts';
import { ends, type Value } from './value.ts';
import { workingDayIndex } from './working-days.ts';

/** The statement that gives the keys and the four masks of every row of a grain. */
export function masksStatement(program: GrainProgram, moment: MomentOfRun, places?: BitPlaces): Fragment {
  const rows = slotRows(program, moment);
  return withTables(compileMasks(program, rows, moment.calendar, places), rows, moment);
}

/** The statement that gives the keys of every row of a grain. */
export function subjectsStatement(program: GrainProgram, moment: MomentOfRun): Fragment {
  const { grain } = program;
  if (typeof grain === 'string') return subjects(program, moment);
  return sqlOf`select r.id as key1 from ${tableNamed(grain.record)} r where ${joined(
    [isKnown(grain.record, named('r'), moment), ...isReached(sqlOf`r.id`, 0, moment)],
    ' and ',
  )}`;
}

/** The statement that gives the keys and, for each slot of the program, `low0`, `high0`, `low1` and so on. */
export function slotsStatement(program: GrainProgram, moment: MomentOfRun): Fragment {
  const rows = slotRows(program, moment);
  const { from, keys, slots } = rows;
  const columns = slots.flatMap((slot, place) => {
    const { low, high } = ends(slot);
    return [sqlOf`${low} as ${named(`low${place}`)}`, sqlOf`${high} as ${named(`high${place}`)}`];
  });
  return withTables(
    sqlOf`select ${joined([...keys.map((key) => sqlOf`s.${key}`), ...columns], ', ')} from ${from}`,
    rows,
    moment,
  );
}

function withTables(select: Fragment, { common }: SlotRows, { calendar }: MomentOfRun): Fragment {
  const looksAtDays = [select, ...common].some((text) => text.includes('working_day_index'));
  const tables = [...(looksAtDays ? [workingDayIndex(calendar)] : []), ...common];
  return tables.length === 0
    ? select
    : sqlOf`with ${joined(tables, ', ')}
${select}`;
}

function slotRows(program: GrainProgram, moment: MomentOfRun): SlotRows {
  const { grain } = program;
  return typeof grain === 'string' ? subjectRows(program, moment) : recordRows(program, grain.record, moment);
}

function recordRows({ slots }: GrainProgram, kind: WorkKindId, moment: MomentOfRun): SlotRows {
  const fields = new Set(slots.map((slot) => fieldSlot(slot).field));
  const conditions = isReached(sqlOf`r.id`, 0, moment);
  const relation = recordRelation({ kind, fields, conditions }, moment);
  return {
    common: [],
    from: sqlOf`(select e.id as key1, e.* from ${relation} e) s`,
    keys: [keyName(0)],
    slots: slots.map((slot) => {
      const { field } = fieldSlot(slot);
      return fieldValue(kind, field, sqlOf`s.${columnNamed(field)}`);
    }),
  };
}

function fieldSlot(slot: Slot): Extract<Slot, { from: 'field' }> {
  if (slot.from !== 'field') throw new TypeError('a record has fields alone');
  return slot;
}

/** Rows of a subject grain: the subjects first, everything else joined to them, so that nobody without records vanishes. */
function subjectRows(program: GrainProgram, moment: MomentOfRun): SlotRows {
  const { keys, metrics, slots } = program;
  const groups = metricGroups(metrics, moment);
  const values = new Map<number, Value>();
  const joins = groups.map(({ relation, values: valuesOf }, place) => {
    const alias = named(`m${place}`);
    for (const [number, value] of valuesOf(alias)) values.set(number, value);
    const on = keys.map((_, key) => sqlOf`${alias}.${keyName(key)} = s.${keyName(key)}`);
    return sqlOf`left join ${relation} ${alias} on ${joined(on, ' and ')}`;
  });
  const registers = registerJoins(program, moment);
  const rows: SlotRows = {
    common: [],
    from: joined([sqlOf`(${subjects(program, moment)}) s`, ...joins, ...registers.joins], '\n'),
    keys: keys.map((_, place) => keyName(place)),
    slots: slots.map((slot) => {
      switch (slot.from) {
        case 'metric':
        case 'peer':
          return values.get(slot.metric)!;
        case 'field':
          return fieldValue(slot.kind, slot.field, registers.column(slot), true);
      }
    }),
  };
  return withPeers(program, rows, moment);
}

function subjects({ keys, metrics }: GrainProgram, moment: MomentOfRun): Fragment {
  if (keys.length === 1) {
    const register = subjectRegisters[keys[0]!]!;
    return everyEntry(register.kind, register.key, moment);
  }
  const sources = new Map(
    metrics.map((metric) => [[metric.kind, metric.on, ...metric.keys].join(' '), metric]),
  );
  return joined(
    [...sources.values()].map((metric, place) =>
      place === 0 ? pairsOf(metric, moment) : sqlOf`union ${pairsOf(metric, moment)}`,
    ),
    '\n',
  );
}

function everyEntry(kind: EvidenceKindId, key: string, moment: MomentOfRun): Fragment {
  const e = named('e');
  return sqlOf`select distinct e.${columnNamed(key)} as ${keyName(0)} from ${tableNamed(kind)} e where ${joined(
    [isKnown(kind, e, moment), ...isReached(sqlOf`e.${columnNamed(key)}`, 0, moment)],
    ' and ',
  )}`;
}

function pairsOf({ kind, on, keys }: ResolvedMetric, moment: MomentOfRun): Fragment {
  const conditions = keys.flatMap((key, place) =>
    isWorkedOut(key) ? isOfHeadedUnit(moment) : isReached(sqlOf`r.${columnNamed(key)}`, place, moment),
  );
  const relation = recordRelation({ kind, fields: new Set([on, ...keys]), conditions }, moment);
  const columns = keys.map((key, place) => sqlOf`e.${columnNamed(key)} as ${keyName(place)}`);
  const known = [
    ...[on, ...keys].map((field) => sqlOf`e.${columnNamed(field)} is not null`),
    ...keys.flatMap((key, place) => isReached(sqlOf`e.${columnNamed(key)}`, place, moment)),
  ];
  return sqlOf`select distinct ${joined(columns, ', ')} from ${relation} e where ${joined(known, ' and ')}`;
}
