// The public file of the slice.
export { publicationOf } from './publication-of.ts';
