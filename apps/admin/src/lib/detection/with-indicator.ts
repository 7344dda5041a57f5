import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';

/** The catalogue with one indicator in place of the kept one with its id. */
export const withIndicator = (catalogue: Catalogue, indicator: Indicator): Catalogue => ({
  ...catalogue,
  settings: {
    ...catalogue.settings,
    behaviours: catalogue.settings.behaviours.map((setting) => ({
      ...setting,
      indicators: setting.indicators.map((kept) => (kept.id === indicator.id ? indicator : kept)),
    })),
  },
});
