// The public file of the seeds. All run as the owner and may be repeated: what is there stays as it is.
export { seedCatalogues, type SeededCatalogues } from './seed-catalogues.ts';
export { type DemoAccount, type DemoOptions, seedDemo } from './seed-demo.ts';
export { seedOrganisation } from './organisation/seed-organisation.ts';
export { seedResults } from './seed-results.ts';
export { seedEvidence } from './evidence/seed-evidence.ts';
