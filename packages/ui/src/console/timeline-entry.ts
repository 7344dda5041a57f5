import type { IconName } from '../icons.ts';

export interface TimelineEntry {
  readonly icon: IconName;
  readonly title: string;
  /** Machine-readable instant, and the same in words. */
  readonly at: string;
  readonly when: string;
  readonly who: string;
  readonly why?: string;
  /** What changed, one sentence each. */
  readonly what?: { readonly label: string; readonly sentences: readonly string[] };
  /** Before and after, such as two content hashes. */
  readonly change?: { readonly label: string; readonly before: string; readonly after: string };
}
