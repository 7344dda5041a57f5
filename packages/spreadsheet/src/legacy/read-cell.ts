import { fromTcvn3 } from './tcvn3.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';
import { fromVni } from './vni.ts';

export type LegacyFont = 'tcvn3' | 'vni';

export interface ReadText {
  readonly text: string;
  /** The font encoding it was read from; null when it is Unicode as it stands. */
  readonly font: LegacyFont | null;
  /** False when another reading makes as much sense. */
  readonly certain: boolean;
}

const beyondAscii = /[^\x00-\x7f]/;
const beyondLatin1 = /[^\x00-\xff]/;
const words = /[\p{L}\u00a1-\u00ff]+/gu;

/** Of the words with letters beyond ASCII, how many are Vietnamese as this reading has them: from 0 to 1. */
function sense(original: string, read: string | null): number {
  if (read === null) return 0;
  let [all, good] = [0, 0];
  const before = original.split(/\s+/);
  const after = read.split(/\s+/);
  for (const [at, word] of before.entries()) {
    if (!beyondAscii.test(word)) continue;
    all++;
    const parts = after[at]?.match(words) ?? [];
    if (parts.length > 0 && parts.every(isVietnameseSyllable)) good++;
  }
  return all === 0 ? 0 : good / all;
}

const readings: readonly (readonly [LegacyFont | null, (text: string) => string | null])[] = [
  [null, (text) => text],
  ['tcvn3', fromTcvn3],
  ['vni', fromVni],
];

/** Small letters in a word of capitals: a font of capitals showed them so. */
function likeItsWord(original: string, read: string): string {
  const capitals = original.split(/(\s+)/);
  return read
    .split(/(\s+)/)
    .map((word, at) => {
      const typed = capitals[at] ?? '';
      return /[A-Z].*[A-Z]/.test(typed) && !/[a-z]/.test(typed) ? word.toUpperCase() : word;
    })
    .join('');
}

/**
 * What a cell says, whatever font its letters were typed for. Text in TCVN3 or VNI is Latin letters and signs that make no
 * Vietnamese word; the reading that makes the most words wins, and Unicode wins a draw unless `leaning` says what its
 * neighbours are.
 */
export function readCell(text: string, leaning: LegacyFont | null = null): ReadText {
  if (!beyondAscii.test(text)) return { text, font: null, certain: true };
  const whole = text.normalize('NFC');
  if (beyondLatin1.test(whole)) return { text: whole, font: null, certain: true };
  const found = readings
    .map(([font, read]) => {
      const made = read(whole);
      return { font, text: made ?? whole, sense: sense(whole, made) };
    })
    .sort((a, b) => b.sense - a.sense || Number(b.font === leaning) - Number(a.font === leaning));
  const [best, second] = [found[0]!, found[1]!];
  if (best.sense === 0) return { text: whole, font: null, certain: false };
  const certain = best.sense > second.sense && best.sense === 1;
  const read = best.font === null ? whole : likeItsWord(whole, best.text);
  return { text: read.normalize('NFC'), font: best.font, certain };
}
