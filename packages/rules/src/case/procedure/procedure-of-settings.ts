import { parameterValueOn } from '../../catalogue/catalogue.ts';
import type { Settings } from '../../catalogue/settings.schema.ts';
import type { TimeLimit } from '../../calendar/calendar.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { CatalogueIdentity } from '../../detection/detection.ts';
import { type LimitRule, limitRules } from './limit-rules.ts';
import type { Procedure } from './procedure.ts';

/**
 * The procedure of a catalogue version on a day: the toolkit's rules, with the province's own values in place of the
 * defaults. A value of null switches the limit off (promise 9: each value has its source and validity).
 */
export function procedureOf(
  { parameters }: Pick<Settings, 'parameters'>,
  version: CatalogueIdentity,
  day: CivilDay,
): Procedure {
  const valueOf = (id: string | null) => {
    const parameter = parameters.find((one) => one.id === id);
    return parameter && parameterValueOn(parameter, day);
  };
  const amount = (limit: TimeLimit | null, value: number | null): TimeLimit | null =>
    limit && value !== null && value > 0 ? { ...limit, amount: value } : null;
  const limits = limitRules.map((rule): LimitRule => {
    const value = valueOf(rule.parameter);
    const longer = valueOf(rule.longerParameter);
    if (!value && !longer) return rule;
    const setting = value ?? longer!;
    const own = setting.source.kind !== 'default-of-the-toolkit';
    return {
      ...rule,
      limit: value ? amount(rule.limit, value.value) : rule.limit,
      longer: longer ? amount(rule.longer, longer.value) : rule.longer,
      ...(own && {
        certainty: 'province' as const,
        source: setting.source.reference,
        basis: { vi: setting.basis, en: setting.basis },
      }),
    };
  });
  return { version, limits };
}
