import { countSignals, type SignalCounts } from '@kycuong/db/detection/trial';
import type { Acting } from '../core/procedure.ts';

/** How often an indicator has spoken in the acting province, of nobody in particular. */
export const readSignalCounts = (
  { transaction }: Acting,
  { slug, indicator }: { readonly slug: string; readonly indicator: string },
): Promise<SignalCounts> => transaction((trx) => countSignals(trx, slug, indicator));
