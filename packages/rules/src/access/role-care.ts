import type { Role } from './roles.ts';

const reachesNoFurtherThanOwnWork: readonly Role[] = ['catalogue-editor', 'intake', 'officer'];
const decidesNothingAlone: readonly Role[] = [...reachesNoFurtherThanOwnWork, 'leader'];

/**
 * Whether a second organisation admin has to confirm the role: it decides, or looks at what others did. The same list stands
 * in the database as `access.needs_four_eyes`. Source: product.md, `access`.
 */
export const needsFourEyes = (role: Role): boolean => !reachesNoFurtherThanOwnWork.includes(role);

/** Whether whoever holds the role signs in with a second factor. In the database `access.needs_second_factor`. */
export const needsSecondFactor = (role: Role): boolean => !decidesNothingAlone.includes(role);
