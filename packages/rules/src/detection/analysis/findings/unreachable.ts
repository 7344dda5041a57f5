import type { Circuit } from '../../program.ts';
import type { AnalysedGrain, AnalysedOutput } from '../analysed-grain.ts';
import { partsOf } from '../circuits/walk-circuit.ts';
import { witnessOf } from '../witness.ts';
import { type AnalysisFinding, finding } from './finding.ts';

/** Conditions that no row fulfils, that every row fulfils, or that only rows with missing data fulfil. */
export function unreachable(grain: AnalysedGrain, { output, circuit }: AnalysedOutput): AnalysisFinding[] {
  const sure = grain.complete.canBe({ circuit, is: 'sure' });
  if (sure === 'not-analysed') return [];
  if (sure === 'no') {
    const withMissing = grain.all.find({ circuit, is: 'sure' });
    if (withMissing.found === 'not-analysed') return [];
    if (withMissing.found === 'yes')
      return [
        finding('only-with-missing-data', output, {
          witness: witnessOf(grain.program, withMissing.row, [circuit]),
          message: {
            vi: 'chỉ đúng khi thiếu dữ liệu: không hàng nào đủ dữ liệu làm điều kiện đúng',
            en: 'only true where data is missing: no complete row fulfils it',
          },
          remedy: {
            vi: 'giữ nếu đó là điều muốn tìm; nếu không, sửa phần `unknown`',
            en: 'keep it if that is what is looked for; else change the `unknown` part',
          },
        }),
      ];
    const nodes = contradiction(grain, circuit).map(({ id }) => id);
    return [
      finding(output.level === 'urgent' ? 'urgent-dead' : 'indicator-dead', output, {
        nodes,
        message: {
          vi: `không bao giờ đúng, với bất kỳ dữ liệu nào${nodes.length > 1 ? `: ${list(nodes)} không thể cùng đúng` : ''}`,
          en: `never true, whatever the data${nodes.length > 1 ? `: ${list(nodes)} cannot all be true` : ''}`,
        },
        remedy: {
          vi: 'sửa ngưỡng hoặc cửa sổ thời gian, hoặc bỏ điều kiện mâu thuẫn',
          en: 'change a threshold or a window, or remove the condition that contradicts',
        },
      }),
    ];
  }
  if (output.level === 'urgent' || grain.complete.canBe({ circuit, is: 'not sure' }) !== 'no') return [];
  return [
    finding('indicator-always-true', output, {
      message: {
        vi: 'luôn đúng với mọi hàng đủ dữ liệu: ai cũng có tín hiệu',
        en: 'true of every complete row: everybody has a signal',
      },
      remedy: { vi: 'siết điều kiện hoặc bỏ chỉ báo', en: 'narrow the condition or remove the indicator' },
    }),
  ];
}

/** The fewest parts of an `all`, taken away one by one, that still contradict each other. */
function contradiction(grain: AnalysedGrain, circuit: Circuit): readonly Circuit[] {
  let parts = conjuncts(circuit);
  for (const part of parts) {
    const others = parts.filter((other) => other !== part);
    if (grain.all.canBe(...others.map((other) => ({ circuit: other, is: 'sure' as const }))) === 'no')
      parts = others;
  }
  return parts;
}

function conjuncts(circuit: Circuit): readonly Circuit[] {
  return circuit.op === 'all' ? partsOf(circuit).flatMap(conjuncts) : [circuit];
}

const list = (nodes: readonly string[]): string =>
  [...new Set(nodes)].map((node) => `\`${node}\``).join(', ');
