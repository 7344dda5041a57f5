import { accessRouter } from './access/router.ts';
import { apologyRouter } from './apology-letter/router.ts';
import { auditRouter } from './audit/router.ts';
import { caseRouter } from './case/router.ts';
import { signalRouter } from './case/signal-router.ts';
import { catalogueRouter } from './catalogue/router.ts';
import { assertPermissionsDeclared } from './core/assert-permissions.ts';
import { createCallerFactory, router } from './core/trpc.ts';
import { detectionRouter } from './detection/router.ts';
import { documentRouter } from './document/router.ts';
import { headLiabilityRouter } from './head-liability/router.ts';
import { importRouter } from './import/router.ts';
import { measureRouter } from './measure/router.ts';
import { notificationRouter } from './notification/router.ts';
import { organisationRouter } from './organisation/router.ts';
import { workRouter } from './work/router.ts';
import { publicationRouter } from './publication/router.ts';
import { remedyRouter } from './remedy/router.ts';
import { harbourRouter } from './safe-harbour/router.ts';
import { worklistRouter } from './worklist/router.ts';

export const staffRouter = router({
  access: accessRouter,
  apology: apologyRouter,
  audit: auditRouter,
  case: caseRouter,
  catalogue: catalogueRouter,
  detection: detectionRouter,
  document: documentRouter,
  harbour: harbourRouter,
  headLiability: headLiabilityRouter,
  import: importRouter,
  measure: measureRouter,
  notification: notificationRouter,
  organisation: organisationRouter,
  publication: publicationRouter,
  remedy: remedyRouter,
  signal: signalRouter,
  work: workRouter,
  worklist: worklistRouter,
});
assertPermissionsDeclared(staffRouter);

export type StaffRouter = typeof staffRouter;
export const createStaffCaller = createCallerFactory(staffRouter);
export type StaffCaller = ReturnType<typeof createStaffCaller>;
