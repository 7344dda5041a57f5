import { lockOrganisation, readState, storeChange } from '@kycuong/db/organisation';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import {
  type Command,
  decide,
  type Ground,
  type OrganisationState,
  organisationRefusal,
  type Plan,
  scopeOf,
} from '@kycuong/rules/organisation';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { planDigest } from './plan-digest.ts';
import { type ChangePreview, showPlan } from './show-plan.ts';

const planOf = async (
  trx: ProvinceTransaction,
  province: string,
  command: Command,
): Promise<{ state: OrganisationState; plan: Plan }> => {
  const state = await readState(trx, province, scopeOf(command));
  const decided = decide(state, command);
  return decided.ok ? { state, plan: decided.next } : refuse(decided.refusal);
};

export const previewChange = (
  { transaction, province }: Acting,
  { command }: { readonly command: Command },
): Promise<ChangePreview> =>
  transaction(async (trx) => {
    const { state, plan } = await planOf(trx, province, command);
    return showPlan(trx, province, state, plan);
  });

export interface ApplyInput {
  readonly command: Command;
  readonly ground: Ground;
  /** What the preview showed; without it the change is applied as it is decided now. */
  readonly seen?: string | undefined;
}

/** Decided anew under the lock: what is stored is what was seen, or nothing. */
export const applyChange = (
  { transaction, province }: Acting,
  { command, ground, seen }: ApplyInput,
): Promise<{ changeNo: number }> =>
  transaction(async (trx) => {
    await lockOrganisation(trx, province);
    const { plan } = await planOf(trx, province, command);
    if (seen !== undefined && seen !== planDigest(plan)) refuse(organisationRefusal('CHANGED_SINCE_PREVIEW'));
    const changeNo = await storeChange(trx, province, {
      action: command.action,
      source: 'console',
      plan,
      ...ground,
    });
    return { changeNo };
  });
