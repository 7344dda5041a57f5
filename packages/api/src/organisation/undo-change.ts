import { changeRecords, lockOrganisation, readState, storeChange } from '@kycuong/db/organisation';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import {
  type Ground,
  organisationRefusal,
  type OrganisationState,
  type Plan,
  scopeOfChanges,
  undoChange as decideUndo,
} from '@kycuong/rules/organisation';
import { notFound } from '../core/api-refusals.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { planDigest } from './plan-digest.ts';
import { type ChangePreview, showPlan } from './show-plan.ts';

const undoPlan = async (
  trx: ProvinceTransaction,
  province: string,
  changeNo: number,
): Promise<{ state: OrganisationState; plan: Plan }> => {
  const done = await changeRecords(trx, province, changeNo);
  if (done.length === 0) return refuse(notFound('change'));
  const state = await readState(trx, province, scopeOfChanges(done));
  const decided = decideUndo(state, done);
  return decided.ok ? { state, plan: decided.next } : refuse(decided.refusal);
};

export const previewUndo = (
  { transaction, province }: Acting,
  { changeNo }: { readonly changeNo: number },
): Promise<ChangePreview> =>
  transaction(async (trx) => {
    const { state, plan } = await undoPlan(trx, province, changeNo);
    return showPlan(trx, province, state, plan);
  });

/** Takes a change back as one of its own, with the reason. */
export const undoChange = (
  { transaction, province }: Acting,
  { changeNo, ground, seen }: { readonly changeNo: number; readonly ground: Ground; readonly seen: string },
): Promise<{ changeNo: number }> =>
  transaction(async (trx) => {
    await lockOrganisation(trx, province);
    const { plan } = await undoPlan(trx, province, changeNo);
    if (seen !== planDigest(plan)) refuse(organisationRefusal('CHANGED_SINCE_PREVIEW'));
    const made = await storeChange(trx, province, {
      action: 'undo',
      source: 'console',
      plan,
      reverts: changeNo,
      ...ground,
    });
    return { changeNo: made };
  });
