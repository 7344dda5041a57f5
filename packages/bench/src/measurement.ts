/** One line of the report: ours against a peer measured in the same run, in turns. */
export interface Measurement {
  readonly name: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours divided by the peer; what a good direction is follows from `target`. */
  readonly ratio: number;
  readonly target: { readonly kind: 'at least' | 'at most'; readonly value: number } | null;
  readonly note?: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export function meetsTarget({ ratio, target }: Measurement): boolean {
  if (!target) return true;
  return target.kind === 'at least' ? ratio >= target.value : ratio <= target.value;
}

export function toMarkdown(measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => {
    const target = m.target ? `${m.target.kind} ${m.target.value}` : '–';
    const verdict = m.target ? (meetsTarget(m) ? 'met' : 'NOT met') : '';
    return `| ${m.name} | ${m.ours} | ${m.peer} | ${m.ratio.toFixed(2)} | ${target} | ${verdict} | ${m.note ?? ''} |`;
  });
  return [
    '| What | Ours | Peer | Ratio | Target | | Note |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
