import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Behaviour } from '@kycuong/rules/catalogue/schema/directive';
import type { BehaviourSetting } from '@kycuong/rules/catalogue/schema/settings';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';

export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly setting: BehaviourSetting;
  readonly behaviour: Behaviour;
  /** From the root of the catalogue, such as `settings.behaviours[3].indicators[0]`. */
  readonly path: string;
}

/** An indicator of a catalogue by its id, with the item that it belongs to. */
export const findIndicator = (
  { settings, behaviours }: Catalogue,
  id: string,
): PlacedIndicator | undefined => {
  const item = settings.behaviours.findIndex(({ indicators }) => indicators.some((one) => one.id === id));
  const setting = settings.behaviours[item];
  const at = setting?.indicators.findIndex((one) => one.id === id) ?? -1;
  const indicator = setting?.indicators[at];
  const behaviour = behaviours.find(({ code }) => code === setting?.code);
  return setting && indicator && behaviour
    ? { indicator, setting, behaviour, path: `settings.behaviours[${item}].indicators[${at}]` }
    : undefined;
};
