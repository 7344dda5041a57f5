import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Problem } from '../../core/problem.ts';
import { readYaml } from '../../core/yaml/read-yaml.ts';
import { checkIndicators } from '../../detection/compile/compile-catalogue.ts';
import { catalogueSchema } from '../catalogue.schema.ts';
import type { Family } from '../family.schema.ts';
import { applyRules, gravestFirst, lintRules } from './lint-catalogue.ts';

/**
 * Everything that is wrong or worth knowing about one file, each with line and column; the gravest first. With a day also what
 * keeps its indicators from running on it.
 */
export function lintFile(
  text: string,
  file: string,
  families?: readonly Family[],
  asOf?: CivilDay,
): readonly Problem[] {
  const reading = readYaml(text, file, catalogueSchema);
  if (!reading.ok) return reading.problems;
  const place = (path: Parameters<typeof reading.locate>[0]) => ({ file, ...reading.locate(path) });
  return gravestFirst([
    ...applyRules(lintRules, reading.value, families, place),
    ...(asOf === undefined ? [] : checkIndicators(reading.value, { asOf, place })),
  ]);
}
