import { caller } from './caller.ts';

/** Figures of published results, as readers get them. */
export const figures = caller?.figures;
