import type { Atom, Circuit, Output, Program } from '../../program.ts';
import { moment, smallGrain } from './small-grain.ts';

interface Written {
  readonly circuit: Circuit;
  readonly level?: Output['level'];
  readonly absorbs?: readonly string[];
  readonly concerns?: Output['indicator']['concerns'];
}

export function smallOutput(
  id: string,
  { circuit, level = 'notice', absorbs = [], concerns = { key: 'officer' } }: Written,
): Output {
  const words = { vi: id, en: id };
  const never = { id: 'n', any: [] };
  return {
    behaviour: '1',
    level,
    circuit,
    metricNodes: {},
    indicator: {
      ...{ id, clause: null, name: words, note: words, grain: 'officer', when: never, urgent: null },
      ...{ concerns, honours: [], absorbs: [...absorbs] },
    },
  };
}

export function smallProgram(atoms: readonly Atom[], outputs: readonly Output[]): Program {
  return {
    province: 'yen-bai',
    directive: 'test',
    contentHash: '0',
    asOf: moment.asOf,
    grains: [{ ...smallGrain, atoms, outputs }],
    parameters: new Map(),
  };
}
