import { provinceNames } from '../core/public-province.ts';
import type { z } from 'zod';
import type { PublishedBehaviourPage, Relative } from '@kycuong/db/publication/read';
import { compareWords } from './public-common-words.ts';
import type { behaviourPage } from './public-pages.ts';
import { directiveHeading, itemName, passageSource, referredText } from './public-views.ts';

type Elsewhere = z.infer<typeof behaviourPage>['elsewhere'];
type Relation = Elsewhere[number]['relation'];

const strength: readonly Relation[] = ['identical', 'near', 'related'];

/** Items of other provinces in the families of this one, one entry for each item, closest first inside a province. */
export function elsewhere({ body, families, relatives, workspaces }: PublishedBehaviourPage): Elsewhere {
  const nameOf = provinceNames(workspaces);
  const own = new Set([body.code, ...body.clauses.map(({ letter }) => `${body.code}${letter}`)]);
  const items = Map.groupBy(relatives, ({ province, body: other }) => `${province} ${other.code}`);
  const entries = [...items.values()].map((places) => {
    const [{ province, body: other }] = places as [Relative, ...Relative[]];
    const references = [...new Set(places.map(({ reference }) => reference))].toSorted();
    const excerpt = other.clauses.length > references.length && !references.includes(other.code);
    const theirs = excerpt
      ? references.map((reference) => referredText(other, reference).text).join('; ')
      : other.text;
    const { relation, ours } = likeness(families, own, new Set(references), places);
    const letters = ours.flatMap((reference) => referredText(body, reference).letter ?? []);
    const mine = letters.length > 0 ? body.clauses.filter(({ letter }) => letters.includes(letter)) : [body];
    return {
      province: nameOf(province),
      directive: directiveHeading(other.directive),
      item: itemName(other),
      excerpt,
      relation,
      letters,
      families: families.filter(({ id }) => places.some(({ family }) => family === id)),
      words:
        relation === 'related'
          ? [{ text: theirs, shared: false }]
          : compareWords(theirs, mine.map(({ text }) => text).join(' ')),
      source: passageSource(other.document, other.source.line),
    };
  });
  return entries.toSorted(
    (a, b) =>
      a.province.key.localeCompare(b.province.key) ||
      strength.indexOf(a.relation) - strength.indexOf(b.relation),
  );
}

/** The closest relation of any pair, and which of our clauses take part. Members of one family are at least related. */
function likeness(
  families: PublishedBehaviourPage['families'],
  own: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  places: readonly Relative[],
): { relation: Relation; ours: string[] } {
  const joining = families
    .filter(({ id }) => places.some(({ family }) => family === id))
    .flatMap(({ pairs }) => pairs)
    .filter(({ a, b }) => (own.has(a) && theirs.has(b)) || (own.has(b) && theirs.has(a)));
  const relation = strength.find((one) => joining.some((pair) => pair.relation === one)) ?? 'related';
  const ours = joining.map(({ a, b }) => (own.has(a) ? a : b));
  return { relation, ours: [...new Set(ours)].toSorted() };
}
