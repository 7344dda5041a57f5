import type { Comparison } from '../../language/condition.ts';
import { aboveAll, belowAll } from '../../program.ts';
import { bitOf, joined, lessThanConstant, negated, number } from './bits.ts';
import type { CodeBlock, OutcomeCode } from './code-block.ts';
import { opposite, whereKnown } from './compare-code.ts';
import { boundsCode, isPlain, knownCode, type ValueCode } from './operand-code.ts';

const operators: Record<Comparison, string> = {
  '>=': '>=',
  '>': '>',
  '<=': '<=',
  '<': '<',
  '=': '===',
  '!=': '!==',
};

/** Products lie beyond 32 bits, so they are compared as they are, and bounds that are not known become infinite. */
export function ratioCode(
  cmp: Comparison,
  part: ValueCode,
  whole: ValueCode,
  percent: number,
  block: CodeBlock,
): OutcomeCode {
  const share = number(percent);
  if (isPlain(part) && isPlain(whole)) {
    const bit = bitOf(`${part.text}*100${operators[cmp]}${whole.text}*${share}`);
    const known = knownCode([part, whole], block);
    const counts = negated(lessThanConstant(whole.text, 1));
    return whereKnown(bit, block.named(known === undefined ? counts : joined([known, counts], '&')), block);
  }
  const [a, b] = [boundsCode(part, block), boundsCode(whole, block)];
  const low = (x: string, factor: string) =>
    block.named(`${x}===${number(belowAll)}?-Infinity:${x}*${factor}`);
  const high = (x: string, factor: string) =>
    block.named(`${x}===${number(aboveAll)}?Infinity:${x}*${factor}`);
  const [al, ah, bl, bh] = [low(a.low, '100'), high(a.high, '100'), low(b.low, share), high(b.high, share)];
  const counts = `${b.low}>0`;
  const outcome = (sure: string, possible: string): OutcomeCode => ({
    sure: block.named(bitOf(`${counts}&&${sure}`)),
    possible: block.named(bitOf(`!(${counts})||${possible}`)),
  });
  switch (cmp) {
    case '>=':
    case '>':
      return outcome(`${al}${cmp}${bh}`, `${ah}${cmp}${bl}`);
    case '<=':
    case '<':
      return outcome(`${ah}${cmp}${bl}`, `${al}${cmp}${bh}`);
    case '=':
    case '!=': {
      const same = outcome(`${al}===${ah}&&${bl}===${bh}&&${al}===${bl}`, `${al}<=${bh}&&${bl}<=${ah}`);
      return cmp === '=' ? same : opposite(same, block);
    }
  }
}
