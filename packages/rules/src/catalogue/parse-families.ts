import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { familiesSchema, type Family } from './family.schema.ts';

export type ParsedFamilies =
  | { readonly ok: true; readonly families: readonly Family[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the file of families that compare items across directives. Never throws. */
export function parseFamilies(text: string, fileName: string): ParsedFamilies {
  const reading = readYaml(text, fileName, familiesSchema);
  return reading.ok ? { ok: true, families: reading.value } : reading;
}
