import { catalogue } from '#lib/server/caller.ts';

export const load = () => catalogue.families();
