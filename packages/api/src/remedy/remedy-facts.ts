import { caseToday, participantOf } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { caseOfRemedy, findRemedy, type RemedyRow } from '@kycuong/db/remedy';
import { type RemedyFacts, remedyRefusal, type RemedyCommand } from '@kycuong/rules/remedy';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { RemedyInput } from './remedy-inputs.ts';

/** A remedy with what `rules` asks about a step of it, read in the transaction that will save it. */
export const remedyFacts = async (
  trx: ProvinceTransaction,
  { personId }: Pick<Acting, 'personId'>,
  key: RemedyInput,
  command?: RemedyCommand,
): Promise<RemedyRow & { readonly facts: RemedyFacts }> => {
  const row = (await findRemedy(trx, key)) ?? refuse(remedyRefusal('NO_SUCH_REMEDY'));
  const kase = (await caseOfRemedy(trx, key)) ?? refuse(remedyRefusal('NO_SUCH_REMEDY'));
  const serves =
    command?.do === 'addMilestone' ? await participantOf(trx, command.owner, row.unit) : undefined;
  return {
    ...row,
    facts: {
      today: await caseToday(trx),
      actor: await participantOf(trx, personId, row.unit),
      case: kase,
      ...(serves && { ownerServes: permissionsOf(serves.roles).includes('outcome.act') }),
    },
  };
};
