import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Problem, ProblemWords, Severity } from '../../core/problem.ts';
import type { Indicator, Predicate } from '../language/indicator.schema.ts';
import type { ResolvedParameter } from '../program.ts';

/** What one compilation knows of its catalogue, and what it finds. */
export interface Scope {
  readonly day: CivilDay;
  readonly asOf: number;
  /** Whether acts of before the version and its numbers are judged too, on purpose. */
  readonly lookBack: boolean;
  /** The first day on which an indicator was in force as it is; null when nobody says. */
  readonly inForceFrom: (indicator: Indicator) => CivilDay | null;
  readonly parameters: ReadonlyMap<string, Placed<Parameter>>;
  readonly predicates: ReadonlyMap<string, Placed<Predicate>>;
  /** Predicates too large to look into. */
  readonly refused: Set<string>;
  /** Parameters in use, by id. */
  readonly used: Map<string, ResolvedParameter>;
  readonly problems: Problem[];
  readonly report: (path: Path, words: ProblemWords, severity?: Severity) => void;
}

export interface Placed<Entry> {
  readonly entry: Entry;
  readonly path: Path;
}

export interface ScopeOptions {
  readonly asOf: CivilDay;
  readonly lookBack?: boolean | undefined;
  readonly inForceFrom?: ((indicator: Indicator) => CivilDay) | undefined;
  /** Where in a file a path stands, when somebody can tell. */
  readonly place?: ((path: Path) => Partial<Problem>) | undefined;
}

export function scopeOf(
  { settings, directive }: Catalogue,
  { asOf: day, lookBack = false, inForceFrom, place = () => ({}) }: ScopeOptions,
): Scope {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  return {
    day,
    asOf: toEpochDay(day),
    lookBack,
    inForceFrom: inForceFrom ?? (() => directive.date ?? directive.knownNotLaterThan),
    parameters: placed(settings.parameters, 'parameters', ({ id }) => id),
    predicates: placed(settings.predicates, 'predicates', ({ name }) => name),
    refused: new Set(),
    used: new Map(),
    problems,
    report: (path, words, severity = 'error') => {
      const problem = { severity, ...words, path: formatPath(path), ...place(path) };
      // A predicate is compiled wherever it is named; what is wrong inside it is wrong once.
      const key = `${problem.path} ${words.message.en}`;
      if (!seen.has(key)) problems.push(problem);
      seen.add(key);
    },
  };
}

function placed<Entry>(entries: readonly Entry[], list: string, nameOf: (entry: Entry) => string) {
  const paths = entries.map((entry, index) => ({ entry, path: ['settings', list, index] }));
  // The first of a name counts; that there is a second is told elsewhere.
  return new Map(paths.toReversed().map((one) => [nameOf(one.entry), one]));
}
