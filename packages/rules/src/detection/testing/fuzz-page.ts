import type { Grain } from '../language/grain.ts';
import { conditionKinds, termKinds, windowKinds } from './language-nodes.ts';
import { type FuzzTable, tableGrain } from './fuzz-table.ts';
import { whyImpossible } from './impossible-nodes.ts';

/** The table of a fuzz in Markdown, and the nodes that the language does not have, with the reason. */
export function fuzzPage(table: FuzzTable, grains: readonly Grain[]): string {
  return [
    '| Grain | Node | Window | Match | No match | Unknown |',
    '| --- | --- | --- | --- | --- | --- |',
    ...table.lines(grains),
    '',
    '## What the language does not have',
    '',
    'Whether something is known is always known, so `known` and `unknown` are never unknown themselves (–).',
    '',
    '| Grain | Reason | Nodes and windows |',
    '| --- | --- | --- |',
    ...grains.flatMap(impossibleLines),
    '',
  ].join('\n');
}

function impossibleLines(grain: Grain): string[] {
  const cells = [...conditionKinds, ...termKinds].flatMap((node) =>
    windowKinds.map((window) => ({ node, window, why: whyImpossible(grain, { node, window }) })),
  );
  const impossible = cells.filter((cell): cell is typeof cell & { why: string } => cell.why !== undefined);
  return [...Map.groupBy(impossible, ({ why }) => why)].map(([why, of]) => {
    const byNode = [...Map.groupBy(of, ({ node }) => node)].map(
      ([node, some]) => `${node} (${some.map(({ window }) => window).join(', ')})`,
    );
    return `| ${tableGrain(grain)} | ${why} | ${byNode.join('; ')} |`;
  });
}
