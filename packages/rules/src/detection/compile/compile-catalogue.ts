import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { catalogueHashes } from '../../catalogue/catalogue-hashes.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Path } from '../../core/path.ts';
import type { Problem } from '../../core/problem.ts';
import { type Grain, grainKeys, grainName } from '../language/grain.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { GrainProgram, Output, Program } from '../program.ts';
import { checkNames } from './check-names.ts';
import { checkPredicates, checkPredicateShapes } from './check-predicates.ts';
import { checkSize, compileIndicator } from './compile-indicator.ts';
import { type RowBuilder, rowBuilder } from './row-builder.ts';
import { type Scope, scopeOf } from './scope.ts';

export interface CompileOptions {
  /** Parameters have the value in force on it, approved by then; windows end with it. */
  readonly asOf: CivilDay;
  /** Of a kept version; worked out when left out. */
  readonly contentHash?: string | undefined;
  /**
   * The first day on which an indicator was in force as it is: of a kept version the day from which it stands unchanged. When left
   * out, the day of the directive. Acts of before it, or of before a number of it was approved, are held against nobody.
   */
  readonly inForceFrom?: (indicator: Indicator) => CivilDay;
  /** Holds acts of before against people too: for asking what a version would have said, never for detection that is acted on. */
  readonly lookBack?: boolean;
  /** Where in a file a path stands, for problems. */
  readonly place?: (path: Path) => Partial<Problem>;
}

export type Compilation =
  /** `problems` tell what was left out and why; none is an error. */
  | { readonly ok: true; readonly program: Program; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface GrainDraft {
  readonly grain: Grain;
  builder: RowBuilder;
  readonly outputs: Output[];
}

/**
 * The program of a catalogue's indicators on a day, or everything that keeps them from running. Bits follow the order of
 * behaviours and indicators in the file, a notice before its urgent. Never throws.
 */
export function compileCatalogue(catalogue: Catalogue, options: CompileOptions): Compilation {
  const { asOf, contentHash } = options;
  const { scope, drafts } = compileIndicators(catalogue, options);
  if (scope.problems.some(({ severity }) => severity === 'error'))
    return { ok: false, problems: scope.problems };
  const program: Program = {
    province: catalogue.province,
    directive: catalogue.directive.slug,
    contentHash: contentHash ?? catalogueHashes(catalogue).content,
    asOf,
    grains: drafts.filter(({ outputs }) => outputs.length > 0).map(grainProgram),
    parameters: scope.used,
  };
  return { ok: true, program, problems: scope.problems };
}

/** What is wrong or worth knowing about the indicators of a catalogue on a day; the program is not built. */
export function checkIndicators(
  catalogue: Catalogue,
  options: Omit<CompileOptions, 'contentHash'>,
): readonly Problem[] {
  return compileIndicators(catalogue, options).scope.problems;
}

function compileIndicators(
  catalogue: Catalogue,
  options: CompileOptions,
): { scope: Scope; drafts: GrainDraft[] } {
  const scope = scopeOf(catalogue, options);
  const drafts = new Map<string, GrainDraft>();
  checkNames(scope, catalogue);
  checkPredicateShapes(scope);
  for (const { path, behaviour, indicator, runs } of placedIndicators(catalogue)) {
    if (!checkSize(scope, path, indicator) || !runs) continue;
    const name = grainName(indicator.grain);
    const draft = drafts.get(name) ?? { grain: indicator.grain, builder: rowBuilder(), outputs: [] };
    drafts.set(name, draft);
    const compiled = compileIndicator(scope, path, behaviour, indicator, draft.builder);
    draft.builder = compiled.builder;
    draft.outputs.push(...compiled.outputs);
  }
  checkPredicates(scope);
  return { scope, drafts: [...drafts.values()] };
}

interface PlacedIndicator {
  readonly path: Path;
  readonly behaviour: string;
  readonly indicator: Indicator;
  /** An item whose machine detection is off stays citable and public; its indicators do not run. */
  readonly runs: boolean;
}

function placedIndicators({ settings }: Catalogue): PlacedIndicator[] {
  return settings.behaviours.flatMap(({ code, machineDetection, indicators }, item) =>
    indicators.map((indicator, index) => ({
      path: ['settings', 'behaviours', item, 'indicators', index],
      behaviour: code,
      indicator,
      runs: machineDetection,
    })),
  );
}

function grainProgram({ grain, builder, outputs }: GrainDraft): GrainProgram {
  const { slots, metrics, atoms } = builder;
  return {
    grain,
    name: grainName(grain),
    keys: grainKeys(grain),
    slots: slots.items,
    metrics: metrics.items,
    atoms: atoms.items,
    outputs,
  };
}
