import { workKinds } from './kinds/work-kinds.ts';
import type { WorkKindId } from './evidence-kinds.ts';

/** The kinds about the work, in the order of the reference: those that metrics count and records grains look at. */
export const workKindIds = workKinds.map(({ id }) => id) as [WorkKindId, ...WorkKindId[]];
