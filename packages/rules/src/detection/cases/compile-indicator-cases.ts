import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Problem } from '../../core/problem.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import type { GrainProgram, Program } from '../program.ts';
import { withParameters } from './one-indicator.ts';
import type { PreparedCase } from './prepare-case.ts';

/** A catalogue of one indicator, compiled for a day with other values of parameters; each combination once. */
export type CompileFor = (prepared: PreparedCase) => CompiledCase;

export type CompiledCase =
  | { readonly ok: true; readonly program: Program; readonly grain: GrainProgram }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function compileFor(catalogue: Catalogue): CompileFor {
  const made = new Map<string, CompiledCase>();
  return ({ asOf, one: { parameters = {} } }) => {
    const key = JSON.stringify([asOf, parameters]);
    const known = made.get(key);
    if (known) return known;
    const compiled = compile(withParameters(catalogue, parameters), asOf);
    made.set(key, compiled);
    return compiled;
  };
}

function compile(catalogue: Catalogue, asOf: CivilDay): CompiledCase {
  const result = compileCatalogue(catalogue, { asOf, contentHash: '', lookBack: true });
  const grain = result.ok ? result.program.grains[0] : undefined;
  return result.ok && grain
    ? { ok: true, program: result.program, grain }
    : { ok: false, problems: result.problems };
}
