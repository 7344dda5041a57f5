// Cases that the indicator's own conditions ask for, worked out from one that matches. An author accepts or corrects them:
// what they expect is what the indicator does, not yet what the province meant.
import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import { match, type Outcome, unknown } from '../outcome.ts';
import { leavesOf } from './atom-coverage.ts';
import type { Case, CaseFile, IndicatorCases } from './case-file.schema.ts';
import { type CompileFor, compileFor } from './compile-indicator-cases.ts';
import { decideCase } from './decide-case.ts';
import { oneEdits } from './one-edits.ts';
import { findIndicator, withOnly } from './one-indicator.ts';
import { prepareCase } from './prepare-case.ts';

export interface ProposedCase {
  readonly indicator: string;
  /** The parameter at whose boundary it stands, or the node that alone decides it. */
  readonly about: string;
  readonly proposed: Case;
}

export function proposeCases(
  catalogue: Catalogue,
  file: CaseFile,
  days: WorkingDays,
): readonly ProposedCase[] {
  return file.indicators.flatMap((entry) => {
    const indicator = findIndicator(catalogue, entry.indicator);
    if (!indicator) return [];
    const trial = trialOf(compileFor(withOnly(catalogue, indicator)), file, entry, days);
    const start = entry.cases.find((one) => trial(one)?.outcome === match);
    if (!start) return [];
    const { add, change, remove } = start;
    const plain: Draft = { ...(add && { add }), ...(change && { change }), ...(remove && { remove }) };
    return [
      ...boundaries(entry, plain, trial, catalogue.settings.parameters),
      ...deciding(entry, plain, trial, oneEdits([...entry.evidence, ...(add ?? [])])),
    ];
  });
}

type Draft = Pick<Case, 'add' | 'change' | 'remove' | 'parameters'>;
type Trial = (draft: Draft) => Tried | undefined;

interface Tried {
  readonly outcome: Outcome;
  /** Of every comparison, by node. */
  readonly leaves: ReadonlyMap<string, Outcome>;
}

function trialOf(compile: CompileFor, file: CaseFile, entry: IndicatorCases, days: WorkingDays): Trial {
  return (draft) => {
    const one: Case = { expect: [{ outcome: 'match' }], name: { vi: '', en: '' }, ...draft };
    const prepared = prepareCase(file, entry, one, days);
    const compiled = compile(prepared);
    const decided = compiled.ok ? decideCase(compiled.grain, prepared.seen, entry.subject) : undefined;
    if (!compiled.ok || !decided) return undefined;
    const leaves = leavesOf(compiled.grain).map(({ node, atom }) => [node, decided.atoms[atom]!] as const);
    return { outcome: decided.outcome, leaves: new Map(leaves) };
  };
}

/** For each parameter, the value nearest to the chosen one at which the match ends, and its neighbour that still matches. */
function boundaries(
  entry: IndicatorCases,
  draft: Draft,
  trial: Trial,
  parameters: readonly Parameter[],
): readonly ProposedCase[] {
  return parameters.flatMap(({ id, values, domain }) => {
    const value = values.at(-1)?.value;
    if (value === null || value === undefined) return [];
    const matches = (other: number) => trial({ ...draft, parameters: { [id]: other } })?.outcome === match;
    const edge = [domain.max, domain.min].find((limit) => !matches(limit));
    if (edge === undefined || !matches(value)) return [];
    let [holds, fails] = [value, edge];
    while (Math.abs(holds - fails) > 1) {
      const middle = Math.trunc((holds + fails) / 2);
      if (matches(middle)) holds = middle;
      else fails = middle;
    }
    return (['at', 'below'] as const).map((boundary) => {
      const [number, word] = boundary === 'at' ? [holds, 'đúng'] : [fails, 'quá'];
      const parts: Draft = { ...draft, parameters: { [id]: number } };
      return {
        indicator: entry.indicator,
        about: id,
        proposed: {
          name: {
            vi: `${word} ngưỡng khi ${id} là ${number}`,
            en: `${boundary === 'at' ? 'at' : 'past'} the threshold with ${id} at ${number}`,
          },
          boundary,
          ...parts,
          expect: [{ outcome: wordOf(trial(parts)?.outcome) }],
        },
      };
    });
  });
}

/** For each comparison one small change that alters it alone, and with it the outcome. */
function deciding(
  entry: IndicatorCases,
  draft: Draft,
  trial: Trial,
  edits: ReturnType<typeof oneEdits>,
): readonly ProposedCase[] {
  const before = trial(draft)!;
  const found = new Map<string, ProposedCase>();
  for (const { name, edit } of edits) {
    const parts: Draft = { ...draft, ...edit(draft) };
    const after = trial(parts);
    if (!after || after.outcome === before.outcome) continue;
    const altered = [...after.leaves].filter(([node, outcome]) => before.leaves.get(node) !== outcome);
    const [node, outcome] = altered[0] ?? [];
    if (altered.length !== 1 || found.has(`${node} ${outcome}`)) continue;
    found.set(`${node} ${outcome}`, {
      indicator: entry.indicator,
      about: node!,
      proposed: { name, ...parts, expect: [{ outcome: wordOf(after.outcome) }] },
    });
  }
  return [...found.values()];
}

function wordOf(outcome: Outcome | undefined): 'match' | 'no-match' | 'unknown' {
  return outcome === match ? 'match' : outcome === unknown ? 'unknown' : 'no-match';
}
