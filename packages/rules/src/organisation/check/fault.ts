import type { OrganisationRefusalCode } from '../organisation-refusals.ts';

/** What a state of the organisation may not be, and about which unit, officer or record. */
export interface Fault {
  readonly code: OrganisationRefusalCode;
  readonly about: string;
}
