import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CatalogueIdentity } from '../signal.ts';

/** What detection needs of the catalogue beside its program. */
export interface DetectionContext {
  readonly identity: CatalogueIdentity;
  /** Behaviours that the directive addresses to heads of unit (promise 10). */
  readonly headsOnly: ReadonlySet<string>;
}

/** `version` is null for a catalogue that is not a kept version. */
export function detectionContext(
  { province, directive, behaviours }: Catalogue,
  hash: string,
  version: number | null = null,
): DetectionContext {
  return {
    identity: { id: `${province}/${directive.slug}`, version, hash },
    headsOnly: new Set(
      behaviours.filter(({ addressee }) => addressee.stated === 'head').map(({ code }) => code),
    ),
  };
}
