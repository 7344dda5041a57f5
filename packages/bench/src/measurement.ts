/** One line of the report: ours, where there is one against a peer measured in the same run and in turns. */
export interface Measurement {
  readonly name: string;
  readonly ours: string;
  readonly peer?: string;
  /** What the target speaks about: ours divided by the peer's, or ours itself. */
  readonly value?: number;
  readonly target?: Target;
  readonly note?: string;
}

export interface Target {
  readonly kind: 'at least' | 'at most';
  readonly value: number;
}

/** One part of a run; `words` say how it was measured and what was skipped. */
export interface Section {
  readonly title: string;
  readonly words: readonly string[];
  readonly measurements: readonly Measurement[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export function meetsTarget({ value, target }: Measurement): boolean {
  if (!target) return true;
  if (value === undefined) return false;
  return target.kind === 'at least' ? value >= target.value : value <= target.value;
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 1)} ms`;
export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

export function toMarkdown({ title, words, measurements }: Section): string {
  const rows = measurements.map((m) => {
    const value = m.value === undefined ? '' : m.value.toFixed(Number.isInteger(m.value) ? 0 : 2);
    const target = m.target ? `${m.target.kind} ${m.target.value}` : '';
    const verdict = m.target ? (meetsTarget(m) ? 'met' : '**NOT met**') : '';
    return `| ${m.name} | ${m.ours} | ${m.peer ?? ''} | ${value} | ${target} | ${verdict} | ${m.note ?? ''} |`;
  });
  return [
    `## ${title}`,
    '',
    ...words.flatMap((paragraph) => [paragraph, '']),
    '| What | Ours | Peer | Value | Target | | Note |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
