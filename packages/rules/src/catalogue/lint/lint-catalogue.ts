import type { CivilDay } from '../../core/civil-day.schema.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { checkIndicators } from '../../detection/compile/compile-catalogue.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Family } from '../family.schema.ts';
import { behaviourSettingRules } from './behaviour-setting-rules.ts';
import { clauseRules } from './clause-rules.ts';
import { doubtRules } from './doubt-rules.ts';
import { duplicateRules } from './duplicate-rules.ts';
import { familyRules } from './family-rules.ts';
import type { LintRule } from './lint-rule.ts';
import { mechanismRules } from './mechanism-rules.ts';
import { parameterRules } from './parameter-rules.ts';
import { referenceRules } from './reference-rules.ts';
import { sourceRules } from './source-rules.ts';
import { textRules } from './text-rules.ts';

export const lintRules: readonly LintRule[] = [
  ...duplicateRules,
  ...sourceRules,
  ...clauseRules,
  ...referenceRules,
  ...familyRules,
  ...doubtRules,
  ...textRules,
  ...parameterRules,
  ...mechanismRules,
  ...behaviourSettingRules,
];

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Applies rules, and says for each finding where it stands when somebody can tell. */
export function applyRules(
  rules: readonly LintRule[],
  catalogue: Catalogue,
  families?: readonly Family[],
  place: (path: Path) => Partial<Problem> = () => ({}),
): Problem[] {
  return rules.flatMap(({ code, severity, remedy, find }) =>
    find({ catalogue, families }).map(({ path, message }) => ({
      severity,
      code,
      path: formatPath(path),
      ...place(path),
      message,
      remedy,
    })),
  );
}

/**
 * Everything that is wrong or worth knowing about a catalogue of the right shape; the gravest first. With a day also what keeps
 * its indicators from running on it.
 */
export function lintCatalogue(
  catalogue: Catalogue,
  families?: readonly Family[],
  asOf?: CivilDay,
): Problem[] {
  return gravestFirst([
    ...applyRules(lintRules, catalogue, families),
    ...(asOf === undefined ? [] : checkIndicators(catalogue, { asOf })),
  ]);
}

export function gravestFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
