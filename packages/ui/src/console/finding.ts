export interface Finding {
  /** Blocks the next step, deserves a look, or is as it should be. */
  readonly tone: 'block' | 'warn' | 'info' | 'ok';
  readonly title: string;
  readonly text?: string;
  /** Where to mend it. */
  readonly link?: { readonly href: string; readonly label: string };
  /** Exact place in the file. */
  readonly place?: string;
}
