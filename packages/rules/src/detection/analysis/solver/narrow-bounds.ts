import type { DifferenceGraph } from './difference-graph.ts';
import type { Term } from './linear.ts';

/** Terms that sum to 0. */
export type Equation = readonly Term[];

/**
 * One round of carrying bounds through an equation, and through every pair of its terms that is a difference. False when no
 * whole numbers are left. What was found stays in `known`, so that a round without news adds nothing.
 */
export function narrowBounds(
  graph: DifferenceGraph,
  equation: Equation,
  known: Map<string, number>,
): boolean {
  const [lows, highs] = [graph.lows(), graph.highs()];
  const leastOf = ({ variable, times }: Term): number =>
    times * (times > 0 ? lows[variable]! : highs[variable]!);

  const keep = (target: number, base: number, most: number): boolean => {
    const key = `${target} ${base}`;
    if (most >= (known.get(key) ?? Infinity)) return true;
    known.set(key, most);
    return graph.add({ target, base, most });
  };

  for (const terms of [equation, equation.map((term) => ({ ...term, times: -term.times }))]) {
    const least = terms.reduce((sum, term) => sum + leastOf(term), 0);
    for (const term of terms) {
      const { variable, times } = term;
      const room = leastOf(term) - least;
      const possible =
        times > 0
          ? keep(variable, 0, Math.floor(room / times))
          : keep(0, variable, Math.floor(room / -times));
      if (!possible) return false;
      for (const other of terms)
        if (times > 0 && other.times === -times)
          if (!keep(variable, other.variable, Math.floor((room + leastOf(other)) / times))) return false;
    }
  }
  return true;
}
