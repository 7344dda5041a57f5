import { accessRouter } from './access/router.ts';
import { catalogueRouter } from './catalogue/router.ts';
import { assertPermissionsDeclared } from './core/assert-permissions.ts';
import { createCallerFactory, router } from './core/trpc.ts';
import { detectionRouter } from './detection/router.ts';
import { importRouter } from './import/router.ts';
import { organisationRouter } from './organisation/router.ts';
import { worklistRouter } from './worklist/router.ts';

export const staffRouter = router({
  access: accessRouter,
  catalogue: catalogueRouter,
  detection: detectionRouter,
  import: importRouter,
  organisation: organisationRouter,
  worklist: worklistRouter,
});
assertPermissionsDeclared(staffRouter);

export type StaffRouter = typeof staffRouter;
export const createStaffCaller = createCallerFactory(staffRouter);
export type StaffCaller = ReturnType<typeof createStaffCaller>;
