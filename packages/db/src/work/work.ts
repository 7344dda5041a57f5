// The public file of the slice.
export { columnOf, tableOf } from './evidence-table.ts';
export { storeEvidence } from './store-evidence.ts';
