import { parameterValueOn } from '@kycuong/rules/catalogue/parameter-value-on';
import type { Settings } from '@kycuong/rules/catalogue/schema/settings';
import type { CivilDay } from '@kycuong/rules/civil-day';

/** The smallest group that the province lets stand for a person. */
export const smallestGroup = ({ parameters }: Settings, today: CivilDay): number => {
  const k = parameters.find(({ id }) => id === 'publication.minimum-group-size');
  const value = k && parameterValueOn(k, today)?.value;
  return Math.max(2, typeof value === 'number' ? value : 2);
};
