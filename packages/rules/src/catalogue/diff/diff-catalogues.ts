import { formatPath } from '../../core/path.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare.ts';
import { sayChange } from './say-change.ts';

/**
 * What changed from one catalogue to another, one sentence each, the directive's words first. Nothing is left out: two
 * catalogues without a change have the same content hash.
 */
export function diffCatalogues(before: Catalogue, after: Catalogue): Change[] {
  return compareValues(before, after)
    .map((change): Change => {
      const half = change.path[0] === 'settings' ? 'settings' : 'directive';
      return { ...change, path: formatPath(change.path), half, message: sayChange(change, before, after) };
    })
    .toSorted((a, b) => Number(a.half === 'settings') - Number(b.half === 'settings'));
}
