/** States of a catalogue version as it is kept. */
export type VersionStatus = 'draft' | 'in-review' | 'approved' | 'withdrawn';

/** What an approved version is on a day. */
export type VersionStanding = 'scheduled' | 'in-force' | 'superseded';

/** Whether a mechanism works in a province (promise 21). */
export type MechanismStatus = 'works' | 'needs-basis' | 'off';

/** What a family says about one province: like others, alone, missing, or not to be told from an incomplete list. */
export type CrosswalkRelation = 'identical' | 'near' | 'related' | 'only-one' | 'absent' | 'not-known';
