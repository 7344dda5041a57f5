// The public file of the slice.
export {
  type Dissemination,
  type DisseminationForm,
  listDisseminations,
  type NewDissemination,
  recordDissemination,
} from './disseminations.ts';
export { type ExportedKind, exportRecords } from './export-records.ts';
export { findOfficer, type OfficerBriefing, officerNames, type WholeOfficer } from './find-officer.ts';
export {
  openMattersOf,
  type UnitMember,
  type UnitPeople,
  unitCompetences,
  unitNames,
  unitPeople,
  unitStages,
  unitSuccessions,
} from './find-unit.ts';
export { type ChangeFilter, type ChangeLine, changeRecords, listChanges } from './list-changes.ts';
export { listOfficers, type OfficerFilter, type OfficerLine } from './list-officers.ts';
export { listEndedUnits, listUnits, type UnitLine } from './list-units.ts';
export { type PartyMembership, recordPartyMembership, viewPartyMembership } from './party-membership.ts';
export { headOfUnitOn, parentUnitOn, subtreeOf, unitOfOfficerOn } from './read-on-day.ts';
export { readState } from './read-state.ts';
export { searchOfficers } from './search-officers.ts';
export { lockOrganisation, type NewChange, storeChange } from './store-change.ts';
export { addWorkRegulation, workRegulations, type WorkRegulation } from './work-regulations.ts';
