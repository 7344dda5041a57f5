// The public file of the slice.
export { columnOf, tableOf } from './evidence-table.ts';
export { storeEvidence } from './store-evidence.ts';
export { type Receipt, readReceipt, type Taken, takeEvents } from './take-events.ts';
