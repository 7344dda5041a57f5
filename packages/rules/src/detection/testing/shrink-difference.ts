import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { type EvidenceRecord, evidenceKind } from '../../work/work.ts';
import { inlinePredicates } from '../cases/mutation/inline-predicates.ts';
import { findIndicator, withOnly } from '../cases/one-indicator.ts';
import { grainKeys } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { Situation } from './arbitrary-situation.ts';
import type { Difference } from './differential-fuzz.ts';
import { knownVersions } from './known-versions.ts';
import { simplerConditions } from './simpler-conditions.ts';

/** A catalogue of one indicator on evidence. */
export interface SmallDifference {
  readonly catalogue: Catalogue;
  readonly situation: Situation;
}

/** Whether an engine still decides otherwise than the reference; false too when the catalogue does not compile. */
export type Differs = (candidate: SmallDifference) => Promise<boolean>;

/** As little of the indicator and of the evidence as still makes the engines differ. */
export async function shrinkDifference(
  { catalogue, situation, node }: Difference,
  differs: Differs,
): Promise<SmallDifference> {
  const indicator = findIndicator(catalogue, node.indicator)!;
  let smallest: SmallDifference = { catalogue: withOnly(catalogue, indicator), situation };
  const take = async (candidate: SmallDifference): Promise<boolean> => {
    if (!(await differs(candidate))) return false;
    smallest = candidate;
    return true;
  };
  const firstOf = async (candidates: Iterable<SmallDifference>): Promise<boolean> => {
    for (const candidate of candidates) if (await take(candidate)) return true;
    return false;
  };

  const { predicates } = catalogue.settings;
  // What a case file does not tell, and what it need not.
  await firstOf([{ ...smallest, catalogue: withOnly(catalogue, inlinePredicates(indicator, predicates)) }]);
  await take(onlyKnown(smallest));
  await take({ ...smallest, situation: { ...smallest.situation, lookBack: true } });
  // What is wrong is most often visible at the node alone.
  if (!('predicate' in node.condition)) await firstOf(replaced(smallest, [node.condition]));
  for (;;) {
    const { records } = smallest.situation;
    const size = JSON.stringify(conditionOf(smallest)).length;
    while (await firstOf(replaced(smallest, simplerConditions(conditionOf(smallest).when))));
    await fewerRecords(() => smallest, take);
    if (records.length === smallest.situation.records.length && size === sizeOf(smallest)) break;
  }
  while (await firstOf(withoutAValue(smallest)));
  return smallest;
}

const conditionOf = ({ catalogue }: SmallDifference): Indicator =>
  catalogue.settings.behaviours.flatMap(({ indicators }) => indicators)[0]!;
const sizeOf = (difference: SmallDifference) => JSON.stringify(conditionOf(difference)).length;

function onlyKnown({ catalogue, situation }: SmallDifference): SmallDifference {
  return { catalogue, situation: { ...situation, records: knownVersions(situation) } };
}

function* replaced(
  difference: SmallDifference,
  conditions: readonly Indicator['when'][],
): Iterable<SmallDifference> {
  const indicator = conditionOf(difference);
  const someone = grainKeys(indicator.grain).find((key) => key !== 'matter' && key !== 'record');
  const concerns = someone ? { key: someone } : indicator.concerns;
  for (const when of conditions) {
    const simpler = { ...indicator, when, urgent: null, concerns };
    yield { ...difference, catalogue: withOnly(difference.catalogue, simpler) };
  }
}

/** Leaves out ever smaller parts of the evidence. */
async function fewerRecords(
  smallest: () => SmallDifference,
  take: (candidate: SmallDifference) => Promise<boolean>,
): Promise<void> {
  for (
    let part = Math.ceil(smallest().situation.records.length / 2);
    part >= 1;
    part = Math.floor(part / 2)
  ) {
    for (let start = 0; start < smallest().situation.records.length;) {
      const { catalogue, situation } = smallest();
      const records = situation.records.toSpliced(start, part);
      if (!(await take({ catalogue, situation: { ...situation, records } }))) start += part;
    }
  }
}

function* withoutAValue({ catalogue, situation }: SmallDifference): Iterable<SmallDifference> {
  for (const [place, record] of situation.records.entries())
    for (const { name, nullable } of evidenceKind(record.kind).fields) {
      if (!nullable || (record.fields[name] ?? null) === null) continue;
      const lighter: EvidenceRecord = { ...record, fields: { ...record.fields, [name]: null } };
      yield { catalogue, situation: { ...situation, records: situation.records.with(place, lighter) } };
    }
}
