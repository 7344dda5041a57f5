import type { Problem } from '../../core/problem.ts';
import { readYaml } from '../../core/yaml/read-yaml.ts';
import { catalogueSchema } from '../catalogue.schema.ts';
import type { Family } from '../family.schema.ts';
import { applyRules, gravestFirst, lintRules } from './lint-catalogue.ts';

/** Everything that is wrong or worth knowing about one file, each with line and column; the gravest first. */
export function lintFile(text: string, file: string, families?: readonly Family[]): readonly Problem[] {
  const reading = readYaml(text, file, catalogueSchema);
  if (!reading.ok) return reading.problems;
  const place = (path: Parameters<typeof reading.locate>[0]) => ({ file, ...reading.locate(path) });
  return gravestFirst(applyRules(lintRules, reading.value, families, place));
}
