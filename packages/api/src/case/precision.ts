import { caseToday, indicatorTallies, type IndicatorTally, switchIndicatorOff } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { fallsBelow, signalPrecision, type SignalPrecision } from '@kycuong/rules/case';
import { parameterValueOn } from '@kycuong/rules/catalogue';
import type { Acting } from '../core/procedure.ts';
import { versionOn } from './case-version.ts';

export interface IndicatorPrecision extends IndicatorTally, SignalPrecision {
  /** Percent of the ended signals that became a case. */
  readonly casesPercent: number;
  /** The province's lowest share, or null when it sets none. */
  readonly floor: number | null;
}

const floorId = 'detection.minimum-precision-percent';

const floorOf = async (trx: ProvinceTransaction, directive: string): Promise<number | null> => {
  const today = await caseToday(trx);
  const version = await versionOn(trx, directive, today);
  const parameter = version?.catalogue.settings.parameters.find(({ id }) => id === floorId);
  return (parameter && parameterValueOn(parameter, today)?.value) ?? null;
};

/** How often each indicator was right, over the whole province: figures that name nobody. */
export const readPrecision = ({ transaction }: Acting): Promise<IndicatorPrecision[]> =>
  transaction(async (trx) => {
    const found: IndicatorPrecision[] = [];
    for (const tally of await indicatorTallies(trx)) {
      const floor = await floorOf(trx, tally.directive);
      found.push({
        ...tally,
        ...signalPrecision(tally),
        casesPercent: (100 * tally.cases) / tally.closed,
        floor,
      });
    }
    return found;
  });

/** Indicators that fell below their province's floor switch themselves off, and say since when and why. Asked after every end of a signal. */
export const switchOffBelowFloor = async (trx: ProvinceTransaction): Promise<IndicatorTally[]> => {
  const off: IndicatorTally[] = [];
  for (const tally of await indicatorTallies(trx)) {
    if (tally.offSince !== null) continue;
    const floor = await floorOf(trx, tally.directive);
    if (floor !== null && fallsBelow(tally, floor) && (await switchIndicatorOff(trx, tally, floor)))
      off.push(tally);
  }
  return off;
};
