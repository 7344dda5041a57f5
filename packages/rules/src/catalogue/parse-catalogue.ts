import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { type Catalogue, catalogueSchema } from './catalogue.schema.ts';
import { duplicateRules } from './lint/duplicate-rules.ts';
import { applyRules } from './lint/lint-catalogue.ts';

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one catalogue file, or says everything that is wrong with it, with line, column and path. Never throws. */
export function parseCatalogue(text: string, fileName: string): ParsedCatalogue {
  const reading = readYaml(text, fileName, catalogueSchema);
  if (!reading.ok) return reading;
  const place = (path: Parameters<typeof reading.locate>[0]) => ({ file: fileName, ...reading.locate(path) });
  const problems = applyRules(duplicateRules, reading.value, undefined, place);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue: reading.value };
}
