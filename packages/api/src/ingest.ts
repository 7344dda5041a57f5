// What the server needs to take in events of other systems.
export { explain } from './core/explain.ts';
export { createIngest, type Ingest } from './work/ingest.ts';
