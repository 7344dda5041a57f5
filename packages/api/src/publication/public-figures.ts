import { type FigureRows, readFigures } from '@kycuong/db/publication/read';
import { parameterValueOn } from '@kycuong/rules/catalogue/parameter-value-on';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { countTable, shownShare, type ShownCount, suppressLinked } from '@kycuong/rules/publication';
import type { z } from 'zod';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type * as page from './public-figure-pages.ts';
import { provinceOf } from './public-results.ts';

const measures = ['discipline', 'other', 'none'] as const;
const remedies = ['remedied', 'open'] as const;
const outcomes = ['confirmed', 'exempt', 'not-proven', 'unfounded'] as const;

/**
 * Figures of a province, all of them from two pairs of tables that were suppressed as wholes: whichever page shows a row or a column,
 * it shows the same cells, so that pages laid side by side give away nothing that one of them keeps back.
 */
function figuresOf(rows: FigureRows) {
  const k = smallestShown(rows, civilDaySchema.parse(rows.today));
  const names = new Map(rows.units.map(({ unit, name }) => [unit, name]));
  const units = [...names.keys()];
  const behaviours = [...new Set(rows.findings.map(({ behaviour }) => behaviour))].toSorted();
  const of = (column: (row: FigureRows['units'][number]) => string) =>
    rows.units.map((row) => ({ row: row.unit, column: column(row), counted: row.counted }));
  const found = (column: (row: FigureRows['findings'][number]) => string) =>
    rows.findings.map((row) => ({ row: row.behaviour, column: column(row), counted: row.counted }));
  return {
    k,
    names,
    units,
    behaviours,
    results: suppressLinked(
      countTable(
        of(({ measure }) => measure),
        units,
        measures,
      ),
      countTable(
        of(({ remedied }) => (remedied ? 'remedied' : 'open')),
        units,
        remedies,
      ),
      k,
    ),
    findings: suppressLinked(
      countTable(
        found(({ unit }) => unit),
        behaviours,
        units,
      ),
      countTable(
        found(({ outcome }) => outcome),
        behaviours,
        outcomes,
      ),
      k,
    ),
  };
}

/** The strictest of the province's directives: a table speaks of all of them. */
function smallestShown({ smallestGroups }: FigureRows, today: CivilDay): number {
  const values = smallestGroups.map((parameter) => parameterValueOn(parameter, today)?.value);
  return Math.max(2, ...values.filter((value) => typeof value === 'number'));
}

const counted = <N extends string>(names: readonly N[], counts: readonly ShownCount[]) =>
  names.map((name, at) => ({ name, counted: counts[at] ?? null }));

/** All units of a province that have a result, by name. */
export async function publicUnits(
  { db }: PublicContext,
  { province }: { province: string },
): Promise<z.infer<typeof page.unitsPage>> {
  const rows = await readFigures(db, province);
  const { k, units, names, results } = figuresOf(rows);
  return {
    demo: rows.demo,
    province: provinceOf(rows.workspaces, province),
    k,
    total: results.total,
    remedied: shownShare(results.rightSums[0] ?? null, results.total),
    units: units.map((id, at) => ({
      id,
      name: names.get(id) ?? id,
      results: results.rowSums[at] ?? null,
      remedied: shownShare(results.right[at]?.[0] ?? null, results.rowSums[at] ?? null),
    })),
  };
}

/** One unit: what was decided, what is repaired, and under which items. */
export async function publicUnit(
  { db }: PublicContext,
  { province, unit }: { province: string; unit: string },
): Promise<z.infer<typeof page.unitPage>> {
  const rows = await readFigures(db, province);
  const { k, units, names, results, behaviours, findings } = figuresOf(rows);
  const at = units.indexOf(unit);
  const whole = results.rowSums[at] ?? null;
  return {
    demo: rows.demo,
    province: provinceOf(rows.workspaces, province),
    k,
    id: unit,
    name: found(names.get(unit), `results of unit ${province}/${unit}`),
    results: whole,
    measures: counted(measures, results.left[at] ?? []).map((measure) => ({
      ...measure,
      share: shownShare(measure.counted, whole),
    })),
    remedied: shownShare(results.right[at]?.[0] ?? null, whole),
    behaviours: behaviours
      .map((name, row) => ({ name, counted: findings.left[row]?.[at] ?? null }))
      .filter(({ counted }) => counted !== 0),
  };
}

/** How often an item was confirmed among the results that judge it. */
export async function publicBehaviourFigures(
  { db }: PublicContext,
  { province, behaviour }: { province: string; behaviour: string },
): Promise<z.infer<typeof page.behaviourFigures>> {
  const { k, behaviours, findings } = figuresOf(await readFigures(db, province));
  const at = behaviours.indexOf(behaviour);
  const whole = at < 0 ? 0 : (findings.rowSums[at] ?? null);
  const outcomeCounts = counted(outcomes, at < 0 ? [0, 0, 0, 0] : (findings.right[at] ?? []));
  return {
    k,
    judged: whole,
    outcomes: outcomeCounts,
    confirmed: shownShare(outcomeCounts[0]?.counted ?? null, whole),
  };
}
