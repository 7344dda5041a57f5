import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Path } from '../../core/path.ts';

/** One difference between two catalogues, as data. */
export interface RawChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** In the later catalogue; in the earlier one where something was removed. */
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** One difference with its sentence. */
export interface Change {
  readonly kind: RawChange['kind'];
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whose words changed: the directive's, or the province's settings. */
  readonly half: 'directive' | 'settings';
  readonly message: Bilingual;
}
