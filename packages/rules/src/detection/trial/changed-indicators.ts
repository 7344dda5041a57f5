import { canonicalJson } from '../../core/canonical-json.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Indicator } from '../language/indicator.schema.ts';

export interface ChangedIndicators {
  /** Ids of indicators that run in the new version and are new or decide otherwise, in the order of the catalogue. */
  readonly changed: readonly string[];
  /** Ids of indicators that ran and no longer do. */
  readonly removed: readonly string[];
}

/**
 * What a version changes of the indicators that run: the rule itself, a number or a named condition that it uses, or whether it
 * runs at all. Names and notes are words and change nothing. Without a version before, everything is new.
 */
export function changedIndicators(before: Catalogue | undefined, after: Catalogue): ChangedIndicators {
  const was = before ? rulesOf(before) : new Map<string, string>();
  const is = rulesOf(after);
  return {
    changed: [...is].filter(([id, rule]) => was.get(id) !== rule).map(([id]) => id),
    removed: [...was.keys()].filter((id) => !is.has(id)),
  };
}

/** The catalogue without a single indicator, to hold a first version against. */
export function withoutIndicators(catalogue: Catalogue): Catalogue {
  const behaviours = catalogue.settings.behaviours.map((behaviour) => ({ ...behaviour, indicators: [] }));
  return { ...catalogue, settings: { ...catalogue.settings, behaviours } };
}

function rulesOf(catalogue: Catalogue): Map<string, string> {
  return new Map(
    catalogue.settings.behaviours
      .filter(({ machineDetection }) => machineDetection)
      .flatMap(({ code, indicators }) =>
        indicators.map((indicator) => [indicator.id, ruleOf(catalogue, code, indicator)] as const),
      ),
  );
}

/** Everything that decides what an indicator says, as one text. */
function ruleOf({ settings }: Catalogue, behaviour: string, indicator: Indicator): string {
  const { name: _, note: __, ...rule } = indicator;
  const predicates = reached(rule, 'predicate', (name) =>
    settings.predicates.find((predicate) => predicate.name === name),
  );
  const used = new Set([rule, ...predicates].flatMap((tree) => namesUnder(tree, 'param')));
  const parameters = settings.parameters
    .filter(({ id }) => used.has(id))
    .map(({ id, values }) => ({ id, values: values.map(({ from, to, value }) => ({ from, to, value })) }));
  return canonicalJson({
    behaviour,
    rule,
    predicates: predicates.map(({ name, grain, when }) => ({ name, grain, when })),
    parameters,
  });
}

/** Named things that a tree reaches, also through one another. */
function reached<Named>(tree: unknown, key: string, find: (name: string) => Named | undefined): Named[] {
  const found = new Map<string, Named>();
  const visit = (at: unknown): void => {
    for (const name of namesUnder(at, key)) {
      const named = found.has(name) ? undefined : find(name);
      if (!named) continue;
      found.set(name, named);
      visit(named);
    }
  };
  visit(tree);
  return [...found.values()];
}

/** Texts that stand under a key, anywhere in a tree. */
function namesUnder(tree: unknown, key: string): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : namesUnder(value, key),
  );
}
