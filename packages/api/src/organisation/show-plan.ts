import type { ProvinceTransaction } from '@kycuong/db/claims';
import { openMattersOf } from '@kycuong/db/organisation';
import { type Effect, effectsOf, type OrganisationState, type Plan } from '@kycuong/rules/organisation';
import { namesOf } from '../core/names-of.ts';
import { planDigest } from './plan-digest.ts';

/** What a change would do, before it is done. */
export interface ChangePreview {
  readonly effects: readonly Effect[];
  /** Names of the units and officers that the effects are about. */
  readonly names: Readonly<Record<string, string>>;
  readonly records: number;
  /** Handed back with the confirmation. */
  readonly digest: string;
}

export const showPlan = async (
  trx: ProvinceTransaction,
  province: string,
  state: OrganisationState,
  plan: Plan,
): Promise<ChangePreview> => {
  const touched = plan.changes.flatMap((change) =>
    change.kind === 'unit' ? [(change.before ?? change.after)!.unit] : [],
  );
  const openMatters = await openMattersOf(trx, province, touched);
  const effects = effectsOf(state, plan, { openMatters });
  const about = (kind: Effect['aboutKind']) =>
    effects.flatMap((effect) => (effect.aboutKind === kind ? effect.about.slice(0, 100) : []));
  const coming = plan.changes.flatMap(({ kind, after }) =>
    kind === 'unit' && after
      ? [[after.unit, after.name]]
      : kind === 'officer' && after
        ? [[after.id, after.name]]
        : [],
  );
  return {
    effects,
    names: {
      ...(Object.fromEntries(coming) as Record<string, string>),
      ...(await namesOf(trx, province, { units: about('unit'), officers: about('officer') })),
    },
    records: plan.changes.length,
    digest: planDigest(plan),
  };
};
