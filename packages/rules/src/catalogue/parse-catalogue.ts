import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { type Catalogue, catalogueSchema } from './catalogue.schema.ts';

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one catalogue file, or says everything that is wrong with it, with line, column and path. Never throws. */
export function parseCatalogue(text: string, fileName: string): ParsedCatalogue {
  const reading = readYaml(text, fileName, catalogueSchema);
  return reading.ok ? { ok: true, catalogue: reading.value } : reading;
}
