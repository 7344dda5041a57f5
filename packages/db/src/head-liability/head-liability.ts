// The public file of the slice.
export { type Finding, findingsWithoutEntry } from './findings-without-entry.ts';
export { detectionOf, headOnDay, type LedgerCaseKey, ledgerCase } from './ledger-case.ts';
export {
  entryEvents,
  type EntryEvent,
  type EntryFilter,
  type EntryKey,
  type EntryLine,
  findEntry,
  listEntries,
} from './read-entries.ts';
export { type LedgerStep, saveLedgerStep } from './save-ledger-step.ts';
