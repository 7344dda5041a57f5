import { caller } from './caller.ts';

/** Published results and their log, as readers get them. */
export const results = caller?.results;
