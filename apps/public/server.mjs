// The site as one process: `node server.mjs` after `vite build`. Settings come from the environment; see server/settings.ts.
import { startSite } from './server/site.ts';

await startSite();
