import type { Provision } from './directive.schema.ts';
import type { MechanismOrigin, MechanismSetting } from './settings.schema.ts';
import type { MechanismStatus } from './vocabulary.ts';

/** Whether an origin carries a mechanism: the province's own basis does, a passage does unless only a seminar said it. */
function carries(origin: MechanismOrigin, mechanism: string, provisions: readonly Provision[]): boolean {
  if (origin.kind === 'province') return true;
  return provisions.some(
    (provision) =>
      origin.provisions.includes(provision.code) &&
      provision.mechanisms.includes(mechanism) &&
      provision.kind !== 'seminar',
  );
}

/** Promise 21: a mechanism works only where the directive names it or the province has recorded its own basis. */
export function mechanismStatus(
  setting: MechanismSetting,
  provisions: readonly Provision[],
): MechanismStatus {
  if (!setting.on) return 'off';
  return setting.origins.some((origin) => carries(origin, setting.id, provisions)) ? 'works' : 'needs-basis';
}
