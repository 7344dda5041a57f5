// The public file of the slice.
export { columnOf, tableOf } from './evidence-table.ts';
export { findMatter, type MatterRecord, type Touch, type Transfer } from './find-matter.ts';
export { listMatters, type MatterFilter, type MatterLine, mattersOfAPage } from './list-matters.ts';
export { storeEvidence } from './store-evidence.ts';
export { type Receipt, readReceipt, type Taken, takeEvents } from './take-events.ts';
