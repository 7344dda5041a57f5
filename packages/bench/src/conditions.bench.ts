import { asProgram } from '../peers/conditions/as-program.ts';
import { cedar } from '../peers/conditions/cedar.ts';
import { celJs } from '../peers/conditions/cel.ts';
import type { Engine } from '../peers/conditions/engine.ts';
import { feelin } from '../peers/conditions/feel.ts';
import { jsonLogic } from '../peers/conditions/json-logic.ts';
import { jsonRules } from '../peers/conditions/json-rules.ts';
import { flatRows, missingShare } from '../peers/conditions/rows.ts';
import { twelveConditions } from '../peers/conditions/twelve-conditions.ts';
import { zen } from '../peers/conditions/zen.ts';
import { type Contender, completeContenders, missingContenders } from './conditions-contenders.ts';
import { type Measurement, type Section, type Target } from './measurement.ts';

/** Few enough that a round is shorter than the slice of time that a busy machine gives. */
const size = 2_000;
const rounds = 600;
const engines: readonly (() => Engine)[] = [jsonLogic, zen, jsonRules, cedar, celJs, feelin];

const nanoseconds = (time: number) =>
  time < 10_000 ? `${time.toFixed(1)} ns a row` : `${(time / 1000).toFixed(0)} µs a row`;
const atMost = (value: number): Target => ({ kind: 'at most', value });
const atLeast = (value: number): Target => ({ kind: 'at least', value });

/** The first tenth: rounds that something else on the machine broke into tell nothing. */
const quick = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)]!;

/** Nanoseconds a row of each, from rounds in which all take turns. The first third more only warms up. */
function inTurns(contenders: readonly Contender[]): Map<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -rounds / 3; round < rounds; round++) {
    for (const { name, decide } of contenders) {
      const begin = performance.now();
      decide();
      if (round >= 0) times.get(name)!.push(((performance.now() - begin) * 1e6) / size);
    }
  }
  return new Map([...times].map(([name, all]) => [name, quick(all)]));
}

/** All give the same answers, or the bench fails: what is fast and wrong is not measured. */
function checkEqual(contenders: readonly Contender[]): void {
  const [first, ...others] = contenders.map(({ name, decide, answers }) => {
    decide();
    return { name, answers: answers() };
  });
  for (const { name, answers } of others) {
    const differing = answers.filter((word, index) => word !== first!.answers[index]).length;
    if (differing > 0) throw new Error(`${name} differs from ${first!.name} in ${differing} words`);
  }
}

interface MeasuredEngine {
  readonly name: string;
  /** Nanoseconds a row: its own, and of hand-written and our code in turns with it. */
  readonly time: number;
  readonly hand: number;
  readonly ours: number;
}

async function measureEngine(make: () => Engine, hand: Contender, ours: Contender): Promise<MeasuredEngine> {
  const engine = make();
  const rows = flatRows(size, 0).slice(0, engine.rows);
  const times = { engine: [] as number[], hand: [] as number[], ours: [] as number[] };
  const timed = async (into: number[], count: number, work: () => unknown) => {
    const begin = performance.now();
    await work();
    into.push(((performance.now() - begin) * 1e6) / count);
  };
  for (let round = 0; round < 60; round++) {
    await timed(times.engine, rows.length, () => engine.decide(rows));
    await timed(times.hand, size, hand.decide);
    await timed(times.ours, size, ours.decide);
  }
  const [{ masks }, truth] = [await engine.decide(rows), hand.answers()];
  const wrong = masks.filter((mask, row) => mask !== truth[row]).length;
  if (wrong > 0) throw new Error(`${engine.name} answers wrongly on ${wrong} complete rows`);
  return { name: engine.name, time: quick(times.engine), hand: quick(times.hand), ours: quick(times.ours) };
}

/** (a) Complete rows, two outcomes. */
async function measureComplete(): Promise<Measurement[]> {
  const contenders = completeContenders(size);
  checkEqual(contenders);
  const times = inTurns(contenders);
  const hand = times.get('hand-written')!;
  const lanes = times.get('hand-written over lanes')!;
  const ratio = (name: string, of: number, target?: Target, note?: string): Measurement => ({
    name: `(a) ${name}`,
    ours: nanoseconds(times.get(name)!),
    peer: nanoseconds(of),
    value: times.get(name)! / of,
    ...(target && { target }),
    ...(note !== undefined && { note }),
  });
  const measured: MeasuredEngine[] = [];
  const [byHand, ours] = ['hand-written', 'fused over objects'].map((wanted) =>
    contenders.find(({ name }) => name === wanted)!,
  );
  for (const make of engines) measured.push(await measureEngine(make, byHand!, ours!));
  const best = measured.toSorted((a, b) => a.time / a.ours - b.time / b.ours)[0]!;
  return [
    ratio('fused over objects', hand, atMost(1.2)),
    ratio('fused', lanes, atMost(1.2), 'both over lanes'),
    ratio('fused', hand, atMost(1.2)),
    ratio('fused with atom masks', hand, undefined, 'what reasons for every row cost'),
    ratio('columnar', lanes, atMost(1), 'both over lanes'),
    ratio('columnar', hand, atMost(1)),
    ratio('columnar with atom masks', hand),
    ratio('closures', hand, atMost(16)),
    {
      name: '(a) The fastest peer, as times slower',
      ours: nanoseconds(best.ours),
      peer: nanoseconds(best.time),
      value: best.time / best.ours,
      target: atLeast(5),
      note: best.name,
    },
    ...measured.map((engine) => ({
      name: `(a) ${engine.name}`,
      ours: nanoseconds(engine.ours),
      peer: nanoseconds(engine.time),
      value: engine.time / engine.hand,
      note: 'value: times slower than hand-written',
    })),
  ];
}

/** (b) One value in twelve missing, three outcomes. */
async function measureMissing(): Promise<Measurement[]> {
  const contenders = missingContenders(size);
  checkEqual(contenders.filter(({ name }) => name !== 'two-valued'));
  const times = inTurns(contenders);
  const [three, two] = [times.get('hand-written three-valued')!, times.get('two-valued')!];
  const ratio = (name: string, of: number, target?: Target, note?: string): Measurement => ({
    name: `(b) ${name}`,
    ours: nanoseconds(times.get(name)!),
    peer: nanoseconds(of),
    value: times.get(name)! / of,
    ...(target && { target }),
    ...(note !== undefined && { note }),
  });
  const truth = contenders[0]!.answers();
  const naive = contenders.find(({ name }) => name === 'two-valued')!.answers();
  return [
    ratio('fused over objects', three, atMost(1.2), 'against three-valued by hand'),
    ratio('fused over objects', two, atMost(2), 'against two-valued by hand'),
    ratio('fused', three, atMost(1.2), 'over lanes, against three-valued by hand'),
    ratio('fused', two, atMost(2), 'over lanes, against two-valued by hand'),
    ratio('columnar', three),
    ratio('closures', three),
    wrongAnswers('hand-written, two-valued', naive, truth, 0),
    ...(await Promise.all(
      engines.map(async (make) => {
        const engine = make();
        const rows = flatRows(size, missingShare).slice(0, size / 2);
        const { masks, errors } = await engine.decide(rows);
        return wrongAnswers(engine.name, masks, truth, errors);
      }),
    )),
  ];
}

/** Where a condition was said to hold although nobody can know, and the other way round. */
function wrongAnswers(name: string, masks: Int32Array, truth: Int32Array, errors: number): Measurement {
  const cells = masks.length * twelveConditions.length;
  const bits = (differs: (mask: number, sure: number) => number) =>
    masks.reduce((count, mask, row) => count + ones(differs(mask, truth[row]!)), 0);
  const accused = bits((mask, sure) => mask & ~sure);
  const missed = bits((mask, sure) => sure & ~mask);
  return {
    name: `(b) Wrong answers: ${name}`,
    ours: '0',
    peer: `${(((accused + missed) / cells) * 100).toFixed(2)} % of cells`,
    note: `${accused} said without data, ${missed} missed, ${errors} errors, of ${cells}`,
  };
}

function ones(word: number): number {
  let [rest, count] = [word, 0];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Conditions on flat rows: what runs after the metrics are counted, and in every what-if. */
export async function measureConditions(): Promise<Section> {
  const { atoms } = asProgram(true);
  return {
    title: 'Conditions on flat rows',
    words: [
      `Twelve conditions of ${atoms.length} comparisons over ${size.toLocaleString('en')} rows of 20 numbers; the fastest tenth of ${rounds} rounds in turns, peers with fewer rows where they are slow. All answers on complete rows are checked to be equal. Hand-written code is over objects unless it says lanes; peers get objects.`,
    ],
    measurements: [...(await measureComplete()), ...(await measureMissing())],
  };
}
