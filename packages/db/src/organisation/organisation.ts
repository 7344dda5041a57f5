// The public file of the slice.
export { headOfUnitOn, parentUnitOn, subtreeOf, unitOfOfficerOn } from './read-on-day.ts';
export { readState } from './read-state.ts';
export { lockOrganisation, type NewChange, storeChange } from './store-change.ts';
