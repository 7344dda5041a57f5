import { findVersion, listVersions } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { wordsOfSettings } from '@kycuong/rules/detection';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';

export interface Raising {
  readonly directive: string;
  readonly contentHash: string;
  readonly behaviour: string;
  readonly indicator: string;
  readonly lastOn: CivilDay;
}

export interface Raised {
  readonly version: number;
  readonly indicator: Indicator;
  readonly words: ReturnType<typeof wordsOfSettings>;
}

/** The indicator as it stood in the version that raised a signal; null when that version is not kept. */
export async function raisedBy(trx: ProvinceTransaction, signal: Raising): Promise<Raised | null> {
  const versions = await listVersions(trx, { directiveSlug: signal.directive });
  const made = versions.find(({ contentHash }) => contentHash === signal.contentHash);
  const whole = made && (await findVersion(trx, signal.directive, made.version));
  const behaviour = whole?.catalogue.settings.behaviours.find(({ code }) => code === signal.behaviour);
  const indicator = behaviour?.indicators.find(({ id }) => id === signal.indicator);
  if (!whole || !indicator) return null;
  const words = wordsOfSettings(whole.catalogue.settings, signal.lastOn);
  return { version: made!.version, indicator, words };
}
