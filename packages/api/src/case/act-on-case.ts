import type { CaseCommand } from '@kycuong/rules/case';
import type { Acting } from '../core/procedure.ts';
import type { SeenCaseInput } from './case-input.ts';
import { joinCases } from './join-cases.ts';
import { switchOffBelowFloor } from './precision.ts';
import { separateCase } from './separate-case.ts';
import { type StepTaken, takeStep } from './take-step.ts';

/** Every command of the path comes in here; the two that concern a second case as well have their own use cases. */
export const actOnCase = (
  acting: Acting,
  { command, ...seen }: SeenCaseInput & { readonly command: CaseCommand },
): Promise<StepTaken> =>
  acting.transaction(async (trx) => {
    if (command.do === 'join') return joinCases(trx, acting, seen, command);
    if (command.do === 'separate') return separateCase(trx, acting, seen, command);
    const taken = await takeStep(trx, acting, seen, command);
    // A conclusion decides what the signal behind it was worth.
    if (command.do === 'conclude') await switchOffBelowFloor(trx);
    return taken;
  });
