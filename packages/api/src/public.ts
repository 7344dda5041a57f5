import type { inferRouterOutputs } from '@trpc/server';
import { connect } from '@kycuong/db/connect';
import { type Watch, watchPublication, type WatchOptions } from '@kycuong/db/publication';
import { readRevision } from '@kycuong/db/publication/read';
import { readiness } from '@kycuong/db/readiness';
import { publicCatalogueRouter } from './catalogue/public-router.ts';
import { assertPermissionsDeclared } from './core/assert-permissions.ts';
import { createPublicCallerFactory, publicRouter } from './core/public-trpc.ts';
import { RevisionMemo } from './core/revision-memo.ts';
import { publicConfirmationRouter } from './remedy/public-confirmation.ts';
import { publicFiguresRouter } from './publication/public-figures-router.ts';
import { publicResultsRouter } from './publication/public-router.ts';

export const router = publicRouter({
  catalogue: publicCatalogueRouter,
  results: publicResultsRouter,
  figures: publicFiguresRouter,
  confirmation: publicConfirmationRouter,
});
assertPermissionsDeclared(router);

export { isNotPublished } from './core/public-trpc.ts';

export type PublicRouter = typeof router;
export type PublicPages = inferRouterOutputs<PublicRouter>['catalogue'];
export type PublicResults = inferRouterOutputs<PublicRouter>['results'];
export type PublicConfirmation = inferRouterOutputs<PublicRouter>['confirmation'];

export interface PublicApiOptions {
  /** As the role that may read schema `publication` and nothing else. */
  readonly publicDatabaseUrl: string;
}

/** The public router over its own database role, and news of what changed. */
export function createPublicApi({ publicDatabaseUrl }: PublicApiOptions) {
  const db = connect(publicDatabaseUrl, { applicationName: 'kycuong-public', statementTimeoutMs: 5000 });
  const context = { db, memo: new RevisionMemo(() => readRevision(db)) };
  const watches: Watch[] = [];
  return {
    caller: createPublicCallerFactory(router)(context),
    /** For a server that mounts the router over HTTP. */
    context,
    isReady: async () => (await readiness(db)).ready,
    /** Calls back at every change. Between `onLost` and `onListening` a change could go unheard. */
    onPublicationChange: async (onChange: () => void, options?: WatchOptions) => {
      watches.push(await watchPublication(publicDatabaseUrl, onChange, options));
    },
    close: async () => {
      await Promise.all(watches.map((watch) => watch.close()));
      await db.destroy();
    },
  };
}
