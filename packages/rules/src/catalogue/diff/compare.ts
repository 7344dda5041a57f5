import type { Path } from '../../core/path.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { RawChange } from './change.ts';

/** What makes an entry of a list the same entry in two catalogues. Entries of other lists are their content. */
const identities: Readonly<Record<string, string>> = {
  behaviours: 'code',
  clauses: 'letter',
  provisions: 'code',
  questions: 'number',
  sources: 'id',
  doubts: 'id',
  parameters: 'id',
  values: 'from',
  mechanisms: 'id',
  indicators: 'id',
  predicates: 'name',
};

/** Told as a whole: their parts mean nothing by themselves. */
const wholes: readonly unknown[] = ['when', 'urgent', 'grain', 'concerns'];

interface Entry {
  readonly key: string;
  readonly index: number;
  readonly value: unknown;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries with the key that finds them again; the same key twice is told apart by counting. */
function entriesOf(list: readonly unknown[], identity: string | undefined): Entry[] {
  const counted = new Map<string, number>();
  return list.map((value, index) => {
    const own = identity !== undefined && isRecord(value) ? value[identity] : undefined;
    const name = canonicalJson(own ?? value);
    const times = (counted.get(name) ?? 0) + 1;
    counted.set(name, times);
    return { key: `${name} ${times}`, index, value };
  });
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: Path): RawChange[] {
  const identity = identities[String(path.at(-1))];
  const [old, now] = [entriesOf(before, identity), entriesOf(after, identity)];
  const [oldByKey, nowKeys] = [
    new Map(old.map((entry) => [entry.key, entry])),
    new Set(now.map(({ key }) => key)),
  ];
  const removed = old
    .filter(({ key }) => !nowKeys.has(key))
    .map(({ index, value }): RawChange => {
      return { kind: 'removed', path: [...path, index], before: value, after: undefined };
    });
  const others = now.flatMap(({ key, index, value }): RawChange[] => {
    const earlier = oldByKey.get(key);
    const place = [...path, index];
    return earlier
      ? compareValues(earlier.value, value, place)
      : [{ kind: 'added', path: place, before: undefined, after: value }];
  });
  const kept = (entries: readonly Entry[]) =>
    entries.map(({ key }) => key).filter((key) => oldByKey.has(key) && nowKeys.has(key));
  const moved = canonicalJson(kept(old)) !== canonicalJson(kept(now));
  const reorder: RawChange[] = moved
    ? [{ kind: 'changed', path, before: names(old), after: names(now) }]
    : [];
  return [...removed, ...others, ...reorder];
}

function names(entries: readonly Entry[]): string[] {
  return entries.map(({ key }) => key.replace(/ \d+$/, '').replaceAll('"', ''));
}

/** Every difference between two values, each at the deepest place where it can be told. */
export function compareValues(before: unknown, after: unknown, path: Path = []): RawChange[] {
  if (wholes.includes(path.at(-1)) && before !== undefined && after !== undefined)
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ kind: 'changed', path, before, after }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => compareValues(before[key], after[key], [...path, key]));
  }
  if (before === after) return [];
  if (before === undefined) return [{ kind: 'added', path, before, after }];
  if (after === undefined) return [{ kind: 'removed', path, before, after }];
  return [{ kind: 'changed', path, before, after }];
}
