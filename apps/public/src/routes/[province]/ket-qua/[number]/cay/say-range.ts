import { m } from '#lib/paraglide/messages.js';
import { sayNumber } from '#lib/say.ts';

/** Entries as readers count them, from 1: "Mục 3–4". */
export const sayRange = ({ from, to }: { from: number; to: number }): string =>
  to - from === 1
    ? m.log_picture_one({ from: sayNumber(from + 1) })
    : m.log_picture_range({ from: sayNumber(from + 1), to: sayNumber(to) });
