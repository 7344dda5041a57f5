import type { Grain } from '../language/grain.ts';
import { conditionKinds, termKinds, windowKinds } from './language-nodes.ts';
import { type FuzzTable, possibleCells, type TableCell, tableGrain } from './fuzz-table.ts';
import { whyImpossible } from './impossible-nodes.ts';

/** The table of a fuzz in Markdown, those of SQL beside all, and the nodes that the language does not have, with the reason. */
export function fuzzPage(all: FuzzTable, inSql: FuzzTable, grains: readonly Grain[]): string {
  const line = (cell: TableCell) => [
    cell.grain,
    cell.node,
    cell.window,
    ...all.told(cell),
    inSql.told(cell).join(' / '),
  ];
  return [
    '| Grain | Node | Window | Match | No match | Unknown | Of these in SQL |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...grains.flatMap((grain) => possibleCells(grain).map((cell) => `| ${line(cell).join(' | ')} |`)),
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
