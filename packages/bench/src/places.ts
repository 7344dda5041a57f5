import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const root = at('../../..');
export const adminApp = at('../../../apps/admin');
export const publicApp = at('../../../apps/public');
export const barePage = at('../peers/bare-page');
export const bareServer = at('../peers/bare-server.mjs');
export const report = at('../../../docs/reference/measurements/bench.md');

/** The page that is measured: an item with clauses, settings and relatives in other provinces. */
export const behaviourPage = '/yen-bai/chi-thi/46-ct-tu/bieu-hien/11';
export const readingPages = {
  home: '/',
  directive: '/yen-bai/chi-thi/46-ct-tu',
  behaviour: behaviourPage,
} as const;
