// The public file of the slice, apart from its readers, which have their own: read-publication.ts.
export { deleteExpired } from './delete-expired.ts';
export { publishFamilies, publishWorkspaces } from './publish-reference.ts';
export { type Watch, watchPublication, type WatchOptions } from './watch-publication.ts';
