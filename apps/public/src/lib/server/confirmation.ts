import { caller } from './caller.ts';

/** The one-time links by which citizens answer. */
export const confirmation = caller?.confirmation;
