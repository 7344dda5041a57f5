import { catalogue } from '#lib/server/api.ts';

export const load = () => catalogue.home();
