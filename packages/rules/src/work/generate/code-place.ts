import type { CodeValue } from '../field.ts';

/** The place of a code in its vocabulary, which is what a lane holds. */
export function place(vocabulary: readonly CodeValue[], code: string): number {
  const found = vocabulary.findIndex((value) => value.code === code);
  if (found === -1) throw new Error(`no such code: ${code}`);
  return found;
}
