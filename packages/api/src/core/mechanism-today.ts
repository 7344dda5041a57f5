import { findVersion, listVersions, type WholeVersion } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { mechanismStatus, parameterValueOn } from '@kycuong/rules/catalogue';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { MechanismOrigin, ParameterValue } from '@kycuong/rules/catalogue/schema/settings';

/** A mechanism of the acting province today, and whose it is: the directive's or the province's own (promise 21). */
export interface MechanismToday {
  readonly works: boolean;
  readonly directive: { readonly slug: string; readonly number: string | null };
  readonly version: WholeVersion;
  readonly origins: readonly MechanismOrigin[];
}

/** In each directive in force that has settings for it, those in which it works first. */
export const mechanismsToday = async (
  trx: ProvinceTransaction,
  id: string,
  today: CivilDay,
): Promise<MechanismToday[]> => {
  const inForce = (await listVersions(trx, { statuses: ['approved'] })).filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom !== null && effectiveFrom <= today && (effectiveTo === null || today < effectiveTo),
  );
  const found: MechanismToday[] = [];
  for (const { directiveSlug, version } of inForce) {
    const whole = await findVersion(trx, directiveSlug, version);
    const setting = whole?.catalogue.settings.mechanisms.find((one) => one.id === id);
    if (!whole || !setting) continue;
    const { provisions, directive } = whole.catalogue;
    found.push({
      works: mechanismStatus(setting, provisions) === 'works',
      directive: { slug: directiveSlug, number: directive.number },
      version: whole,
      origins: setting.origins,
    });
  }
  return found.toSorted((a, b) => Number(b.works) - Number(a.works));
};

/** A province's number with its source, author and validity; undefined while it sets none. */
export const settingOn = (
  { catalogue }: WholeVersion,
  id: string,
  day: CivilDay,
): ParameterValue | undefined => {
  const parameter = catalogue.settings.parameters.find((one) => one.id === id);
  return parameter && parameterValueOn(parameter, day);
};
