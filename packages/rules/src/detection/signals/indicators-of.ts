import type { GrainProgram, Output } from '../program.ts';

/** An indicator of a grain with the bits of its levels. */
export interface IndicatorOutputs {
  readonly notice: Output;
  readonly noticeBit: number;
  readonly urgent: Output | undefined;
  readonly urgentBit: number;
}

export function indicatorsOf({ outputs }: GrainProgram): readonly IndicatorOutputs[] {
  return outputs.flatMap((notice, noticeBit) => {
    if (notice.level !== 'notice') return [];
    const urgentBit = outputs.findIndex(
      ({ level, indicator }) => level === 'urgent' && indicator.id === notice.indicator.id,
    );
    return [{ notice, noticeBit, urgent: outputs[urgentBit], urgentBit }];
  });
}
