// Every node of arbitrary conditions on arbitrary evidence, in every way that conditions are run.
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Random } from '../../work/generate/random.ts';
import type { Backend } from '../backends/backend.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import { evaluateGrain } from '../evaluate/evaluate-grain.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { Grain } from '../language/grain.ts';
import type { GrainProgram } from '../program.ts';
import type { Masks, Rows } from '../rows.ts';
import { catalogueOf } from './arbitrary-indicators.ts';
import { programsOf, seenIn, type Situation } from './arbitrary-situation.ts';
import { decided, differingBits, interpreted } from './differences.ts';
import { everyNode, type NodeOfIndicator } from './every-node.ts';
import type { FuzzTable } from './fuzz-table.ts';

/** One way to run a program: all masks of all rows, in the order of their keys by code unit. */
export type Engine = (program: GrainProgram, situation: Situation, seen: Seen) => Masks | Promise<Masks>;

/** An outcome that one engine decided otherwise than the reference. */
export interface Difference {
  readonly engine: string;
  readonly catalogue: Catalogue;
  readonly situation: Situation;
  readonly grain: Grain;
  readonly node: NodeOfIndicator;
}

export interface FuzzRound {
  /** Outcomes compared: rows times nodes, for one engine. */
  readonly cells: number;
  readonly differences: readonly Difference[];
}

export interface FuzzOptions {
  readonly engines: Readonly<Record<string, Engine>>;
  /** Tables that count what is decided; the first says what was seen least. */
  readonly tables: readonly [FuzzTable, ...FuzzTable[]];
  readonly grains: readonly Grain[];
  /** Indicators of each grain. */
  readonly indicators: number;
}

/** Arbitrary indicators of each grain over the evidence of a situation. Most of them go for what the table has seen least. */
export async function fuzzRound(
  random: Random,
  situation: Situation,
  options: FuzzOptions,
): Promise<FuzzRound> {
  const seen = seenIn(situation);
  const differences: Difference[] = [];
  let cells = 0;
  for (const grain of options.grains) {
    const rarest = options.tables[0].rarest(grain);
    const goals = Array.from({ length: options.indicators }, (_, place) =>
      place % 4 === 3 ? undefined : rarest[place % rarest.length],
    );
    const wanted = goals.map((goal) => ({ grain, ...(goal && { goal }) }));
    const catalogue = catalogueOf(random, wanted);
    for (const compiled of programsOf(catalogue, situation)) {
      const { program, nodes } = everyNode(compiled, catalogue.settings.predicates);
      const expected = reference(program, situation, seen);
      for (const table of options.tables) table.add(grain, nodes, expected);
      cells += nodes.length * (expected.outputs.sure[0]?.length ?? 0);
      for (const [engine, run] of Object.entries(options.engines)) {
        const found = await run(program, situation, seen);
        for (const output of differingBits(found.outputs, expected.outputs, nodes.length))
          differences.push({ engine, catalogue, situation, grain, node: nodes[output]! });
      }
    }
  }
  return { cells, differences };
}

/** Rows that the reducers give, worked out once for all engines in memory. */
const evaluated = new WeakMap<GrainProgram, { readonly seen: Seen; readonly rows: Rows }>();

function rowsOf(program: GrainProgram, seen: Seen): Rows {
  const before = evaluated.get(program);
  if (before?.seen === seen) return before.rows;
  const { rows } = evaluateGrain(program, seen);
  evaluated.set(program, { seen, rows });
  return rows;
}

/** The plainest reading of the program over the rows that the reducers give. */
export const reference = (program: GrainProgram, { calendar }: Situation, seen: Seen): Masks =>
  interpreted(program, rowsOf(program, seen), calendar);

/** A back end over the rows that the reducers give. */
export const inMemory =
  (backend: Backend): Engine =>
  (program, { calendar }, seen) =>
    decided(backend, program, rowsOf(program, seen), calendar);

/** Whether an engine decides any node of a catalogue otherwise than the reference. */
export const differsIn =
  (engine: Engine) =>
  async ({ catalogue, situation }: Pick<Difference, 'catalogue' | 'situation'>): Promise<boolean> => {
    const compiled = compileCatalogue(catalogue, { ...situation, contentHash: '' });
    if (!compiled.ok) return false;
    const seen = seenIn(situation);
    for (const grain of compiled.program.grains) {
      const { program, nodes } = everyNode(grain, catalogue.settings.predicates);
      const expected = reference(program, situation, seen);
      const found = await engine(program, situation, seen);
      if (differingBits(found.outputs, expected.outputs, nodes.length).length > 0) return true;
    }
    return false;
  };
