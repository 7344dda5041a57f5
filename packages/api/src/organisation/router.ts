import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { applyChange, previewChange } from './change-organisation.ts';
import { disseminationInput, listDisseminations, recordDissemination } from './dissemination.ts';
import { exportList } from './export-list.ts';
import { listChanges, readChange } from './list-changes.ts';
import { listOfficers, suggestOfficers } from './list-officers.ts';
import { listUnits } from './list-units.ts';
import * as inputs from './organisation-inputs.ts';
import { membershipInput, recordPartyMembership, viewPartyMembership } from './party-membership.ts';
import { readOfficer } from './read-officer.ts';
import { readUnit } from './read-unit.ts';
import { previewUndo, undoChange } from './undo-change.ts';
import { addWorkRegulation, regulationInput } from './work-regulation.ts';

const reading = procedure('organisation.read');
const writing = procedure('organisation.write');
const seeing = procedure('organisation.read-protected');

export const organisationRouter = router({
  units: reading.input(inputs.unitsInput).query(({ ctx, input }) => listUnits(ctx.acting, input)),
  unit: reading.input(inputs.unitInput).query(({ ctx, input }) => readUnit(ctx.acting, input)),
  officers: reading.input(inputs.officersInput).query(({ ctx, input }) => listOfficers(ctx.acting, input)),
  suggest: reading.input(inputs.suggestInput).query(({ ctx, input }) => suggestOfficers(ctx.acting, input)),
  officer: reading.input(inputs.officerInput).query(({ ctx, input }) => readOfficer(ctx.acting, input)),
  changes: reading.input(inputs.pageInput).query(({ ctx, input }) => listChanges(ctx.acting, input)),
  change: reading.input(inputs.changeInput).query(({ ctx, input }) => readChange(ctx.acting, input)),
  disseminations: reading
    .input(inputs.pageInput)
    .query(({ ctx, input }) => listDisseminations(ctx.acting, input)),
  exportList: reading.input(inputs.exportInput).query(({ ctx, input }) => exportList(ctx.acting, input)),

  previewChange: writing
    .input(inputs.previewInput)
    .query(({ ctx, input }) => previewChange(ctx.acting, input)),
  applyChange: writing.input(inputs.applyInput).mutation(({ ctx, input }) => applyChange(ctx.acting, input)),
  previewUndo: writing.input(inputs.changeInput).query(({ ctx, input }) => previewUndo(ctx.acting, input)),
  undo: writing.input(inputs.undoInput).mutation(({ ctx, input }) => undoChange(ctx.acting, input)),
  addWorkRegulation: writing
    .input(regulationInput)
    .mutation(({ ctx, input }) => addWorkRegulation(ctx.acting, input)),
  recordDissemination: writing
    .input(disseminationInput)
    .mutation(({ ctx, input }) => recordDissemination(ctx.acting, input)),
  recordPartyMembership: writing
    .input(membershipInput)
    .mutation(({ ctx, input }) => recordPartyMembership(ctx.acting, input)),
  /** A mutation, because every view is recorded. */
  viewPartyMembership: seeing
    .input(inputs.officerInput)
    .mutation(({ ctx, input }) => viewPartyMembership(ctx.acting, input)),
});
