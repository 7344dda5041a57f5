import { caller } from './caller.ts';

/** Directives and what they say, as readers get them. */
export const catalogue = caller?.catalogue;
