// The public file of the slice.
export { publicationOf, type PublicationStanding } from './publication-of.ts';
