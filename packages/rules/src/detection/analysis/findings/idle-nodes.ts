import type { Circuit } from '../../program.ts';
import type { AnalysedGrain, AnalysedOutput } from '../analysed-grain.ts';
import { nodesOf } from '../circuits/walk-circuit.ts';
import { type AnalysisFinding, finding } from './finding.ts';

/** Each node is a question of its own, as long as the condition. */
const mostNodes = 200;

const holds = (id: string): Circuit => ({ id, op: 'all', of: [] });
const fails = (id: string): Circuit => ({ id, op: 'any', of: [] });

/** Comparisons of which the outcome never changes that of the condition, where data is complete. */
export function idleNodes(grain: AnalysedGrain, { output, circuit }: AnalysedOutput): AnalysisFinding[] {
  if (nodesOf(output.circuit).length > mostNodes) return [notLookedFor(output)];
  const idle = withEachLeafReplaced(output.circuit).filter(({ whenTrue, whenFalse }) =>
    [whenTrue, whenFalse].some((replaced) =>
      isSame(grain, circuit, beside(circuit, output.circuit, replaced)),
    ),
  );
  return [...new Set(idle.map(({ node }) => node))].map((node) =>
    finding('node-never-matters', output, {
      nodes: [node],
      message: {
        vi: `\`${node}\` không bao giờ làm đổi kết quả khi đủ dữ liệu`,
        en: `\`${node}\` never changes the outcome where data is complete`,
      },
      remedy: {
        vi: 'bỏ phần thừa, hoặc sửa ngưỡng để nó có tác dụng',
        en: 'remove the part, or change its threshold so that it counts',
      },
    }),
  );
}

function notLookedFor(output: AnalysedOutput['output']): AnalysisFinding {
  return finding('not-analysed', output, {
    message: {
      vi: `chưa tìm phần thừa: điều kiện có hơn ${mostNodes} nút`,
      en: `parts that never matter were not looked for: the condition has more than ${mostNodes} nodes`,
    },
    remedy: { vi: 'chia nhỏ điều kiện', en: 'part the condition' },
  });
}

interface Replaced {
  readonly node: string;
  readonly whenTrue: Circuit;
  readonly whenFalse: Circuit;
}

function withEachLeafReplaced(circuit: Circuit): Replaced[] {
  if (circuit.op === 'atom')
    return [{ node: circuit.id, whenTrue: holds(circuit.id), whenFalse: fails(circuit.id) }];
  if (circuit.op === 'not')
    return withEachLeafReplaced(circuit.of).map(({ node, whenTrue, whenFalse }) => ({
      node,
      whenTrue: { ...circuit, of: whenTrue },
      whenFalse: { ...circuit, of: whenFalse },
    }));
  return circuit.of.flatMap((part, index) =>
    withEachLeafReplaced(part).map(({ node, whenTrue, whenFalse }) => ({
      node,
      whenTrue: { ...circuit, of: circuit.of.with(index, whenTrue) },
      whenFalse: { ...circuit, of: circuit.of.with(index, whenFalse) },
    })),
  );
}

/** An urgent condition holds beside its notice, and so does what it becomes. */
function beside(whole: Circuit, own: Circuit, replaced: Circuit): Circuit {
  return whole === own || whole.op !== 'all' ? replaced : { ...whole, of: [whole.of[0]!, replaced] };
}

function isSame(grain: AnalysedGrain, a: Circuit, b: Circuit): boolean {
  return (
    grain.complete.canBe({ circuit: a, is: 'sure' }, { circuit: b, is: 'not sure' }) === 'no' &&
    grain.complete.canBe({ circuit: b, is: 'sure' }, { circuit: a, is: 'not sure' }) === 'no'
  );
}
