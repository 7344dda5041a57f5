import { catalogue } from '#lib/server/catalogue.ts';

export const load = () => catalogue.home();
