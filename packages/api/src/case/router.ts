import { commandSchema, openCaseSchema } from '@kycuong/rules/case';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { actOnCase } from './act-on-case.ts';
import { endCalendarLink, makeCalendarLink, readCalendarLink } from './calendar-link.ts';
import { causesInput, readCausesOfCase, setCauses } from './causes.ts';
import { caseInput, seenCaseInput } from './case-input.ts';
import {
  caseListInput,
  lateInput,
  limitCalendarInput,
  listCases,
  listMyCases,
  readLateSteps,
  readLimitCalendar,
  workListInput,
} from './list-cases.ts';
import { openCase } from './open-case.ts';
import { readCase } from './read-case.ts';
import { reassignCases } from './reassign-cases.ts';
import { openReporter, openReporterInput, readOpenings, takeReport, takeReportInput } from './reports.ts';

const reading = procedure('case.read');
const handler = z.guid();

export const caseRouter = router({
  list: reading.input(caseListInput).query(({ ctx, input }) => listCases(ctx.acting, input)),
  mine: reading.input(workListInput).query(({ ctx, input }) => listMyCases(ctx.acting, input)),
  limits: reading.input(limitCalendarInput).query(({ ctx, input }) => readLimitCalendar(ctx.acting, input)),
  calendarLink: reading.query(({ ctx }) => readCalendarLink(ctx.acting)),
  makeCalendarLink: reading.mutation(({ ctx }) => makeCalendarLink(ctx.acting)),
  endCalendarLink: reading.mutation(({ ctx }) => endCalendarLink(ctx.acting)),
  late: reading.input(lateInput).query(({ ctx, input }) => readLateSteps(ctx.acting, input)),
  page: reading.input(caseInput).query(({ ctx, input }) => readCase(ctx.acting, input)),

  open: procedure('case.open')
    .input(openCaseSchema)
    .mutation(({ ctx, input }) => openCase(ctx.acting, input)),
  /** Every command of the path; `page` says which of them this person may try. */
  act: procedure('case.act')
    .input(seenCaseInput.extend({ command: commandSchema }))
    .mutation(({ ctx, input }) => actOnCase(ctx.acting, input)),
  reassign: procedure('case.reassign')
    .input(z.object({ cases: z.array(seenCaseInput).min(1).max(500), handler }))
    .mutation(({ ctx, input }) => reassignCases(ctx.acting, input)),

  causes: reading.input(caseInput).query(({ ctx, input }) => readCausesOfCase(ctx.acting, input)),
  setCauses: procedure('case.act')
    .input(causesInput)
    .mutation(({ ctx, input }) => setCauses(ctx.acting, input)),

  takeReport: procedure('report.take')
    .input(takeReportInput)
    .mutation(({ ctx, input }) => takeReport(ctx.acting, input)),
  /** A mutation, because every opening is recorded. */
  openReporter: procedure('report.unseal')
    .input(openReporterInput)
    .mutation(({ ctx, input }) => openReporter(ctx.acting, input)),
  openings: procedure('report.openings')
    .input(z.object({ report: z.string().min(1).max(60) }))
    .query(({ ctx, input }) => readOpenings(ctx.acting, input)),
});
