import type { Path } from '../../../core/path.ts';
import type { Indicator } from '../../language/indicator.schema.ts';
import type { Mutant, MutantKind } from './mutant.ts';
import { oneLess, oneMore } from './moved-parameters.ts';
import { replacedAt, type Site, sitesOf } from './rewrite.ts';

interface Change {
  readonly kind: MutantKind;
  readonly change: string;
  readonly value: unknown;
}

const neighbours: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '<': ['<=', '>='],
  '=': ['!=', '>=', '<='],
  '!=': ['='],
};

/** Every single mistake in the conditions of an indicator whose named conditions are written out. */
export function conditionMutants(indicator: Indicator): readonly Mutant[] {
  const conditions = { when: indicator.when, urgent: indicator.urgent };
  return [...sitesOf(conditions)].flatMap(({ path, value }) =>
    changesAt(path, value).map(({ kind, change, value: other }): Mutant => ({
      kind,
      node: nodeOf(conditions, path),
      change,
      indicator: { ...indicator, ...replacedAt(conditions, path, other) },
    })),
  );
}

function changesAt(path: Path, site: Site['value']): readonly Change[] {
  const changes: Change[] = [];
  const { cmp, param, where, is, known, unknown } = site;
  if (typeof cmp === 'string')
    for (const other of neighbours[cmp] ?? [])
      changes.push({ kind: 'operator', change: `${cmp} → ${other}`, value: { ...site, cmp: other } });
  if (typeof param === 'string') {
    const kind = path.includes('window') ? 'window' : 'threshold';
    changes.push({ kind, change: `${param} + 1`, value: { param: oneMore(param) } });
    changes.push({ kind, change: `${param} − 1`, value: { param: oneLess(param) } });
  }
  if (site['int'] === 0) changes.push({ kind: 'threshold', change: '0 → 1', value: { int: 1 } });
  if (where !== undefined) {
    const { where: _, ...rest } = site;
    changes.push({ kind: 'filter-dropped', change: 'where', value: rest });
  }
  if (is !== undefined) {
    const { id, ...rest } = site;
    changes.push({
      kind: 'operator',
      change: `is ${JSON.stringify(is)} → not`,
      value: { id, not: { id: `${String(id)}-x`, ...rest } },
    });
  }
  if (known !== undefined) {
    const { known: _, ...rest } = site;
    changes.push({ kind: 'operator', change: 'known → unknown', value: { ...rest, unknown: known } });
  }
  if (unknown !== undefined) {
    const { unknown: _, ...rest } = site;
    changes.push({ kind: 'operator', change: 'unknown → known', value: { ...rest, known: unknown } });
  }
  return [...changes, ...ofLists(site)];
}

function ofLists(site: Site['value']): readonly Change[] {
  const { in: values } = site;
  const changes: Change[] = [];
  for (const [key, other] of [
    ['all', 'any'],
    ['any', 'all'],
  ] as const) {
    const parts = site[key];
    if (!Array.isArray(parts) || parts.length < 2) continue;
    const { [key]: _, ...rest } = site;
    changes.push({ kind: 'operator', change: `${key} → ${other}`, value: { ...rest, [other]: parts } });
    for (const [index, part] of parts.entries())
      changes.push({
        kind: 'atom-dropped',
        change: String((part as { id: unknown }).id),
        value: { ...site, [key]: parts.toSpliced(index, 1) },
      });
  }
  if (Array.isArray(values) && values.length > 1)
    for (const [index, code] of values.entries())
      changes.push({
        kind: 'value-dropped',
        change: String(code),
        value: { ...site, in: values.toSpliced(index, 1) },
      });
  return changes;
}

/** The nearest node above a place that has an id. */
function nodeOf(tree: unknown, path: Path): string {
  let [node, id] = [tree, ''];
  for (const part of path) {
    node = (node as Record<string | number, unknown>)[part];
    if (typeof node === 'object' && node !== null && 'id' in node) id = String(node.id);
  }
  return id;
}
