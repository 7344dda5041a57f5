import { catalogueLabels } from '@kycuong/rules/catalogue/labels';
import type { PublicPages } from '@kycuong/api/public';
import { m } from '#lib/paraglide/messages.js';
import { say, sayDay } from './say.ts';

export type Heading = PublicPages['home']['provinces'][number]['directives'][number];
type Directive = Pick<Heading, 'number' | 'issuer'>;
type Item = Pick<
  PublicPages['directive']['items'][number],
  'ordinal' | 'ordinalBasis' | 'ordinalWord' | 'kind'
>;
type Source = PublicPages['behaviour']['item']['source'];

/** A directive as one cites it; one without a known number goes by who issued it. */
export const directiveName = ({ number, issuer }: Directive): string =>
  number ? m.directive_numbered({ number }) : m.directive_unnumbered({ issuer });

/** For a trail or a table. */
export const directiveShort = ({ number }: Pick<Heading, 'number'>): string =>
  number ?? m.directive_unnumbered_short();

/** Where an item stands: an item that the source does not number is not called by the source's word. */
export const itemPlace = ({ ordinal, ordinalBasis, kind }: Omit<Item, 'ordinalWord'>): string =>
  ordinalBasis === 'source' && kind === 'behaviour'
    ? m.item_behaviour({ ordinal })
    : m.item_assigned({ ordinal });

/** The number as the source prints it, or ours. */
export const printedOrdinal = ({ ordinal, ordinalWord }: Item): string => ordinalWord ?? String(ordinal);

/** How surely the number and the date are known; null where the source itself gives both. */
export function attestation({
  numberAttested,
  dateAttested,
}: Pick<Heading, 'numberAttested' | 'dateAttested'>): string | null {
  if (numberAttested === 'external' && dateAttested === 'external') return m.attested_both_press();
  if (numberAttested === 'unknown' && dateAttested === 'unknown') return m.attested_both_missing();
  if (numberAttested === 'external') return m.attested_number_press();
  if (dateAttested === 'external') return m.attested_date_press();
  if (numberAttested === 'unknown') return m.attested_number_missing();
  return dateAttested === 'unknown' ? m.attested_date_missing() : null;
}

/** The date, or the latest day that is certain. */
export function directiveDay({
  date,
  knownNotLaterThan,
}: Pick<Heading, 'date' | 'knownNotLaterThan'>): string {
  if (date) return sayDay(date);
  return knownNotLaterThan ? m.not_later_than({ day: sayDay(knownNotLaterThan) }) : m.unknown();
}

/** The sentence under a quotation that says whose words they are. */
export function citation(directive: Pick<Heading, 'number' | 'date' | 'issuer'>): string {
  const { number, date, issuer } = directive;
  if (!number) return m.source_line_unnumbered({ issuer });
  const name = directiveName(directive);
  return date
    ? m.source_line_numbered({ directive: name, day: sayDay(date), issuer })
    : m.source_line_undated({ directive: name, issuer });
}

/** The sentence that says where they were copied from; the directive's page names the document in full. */
export function copiedFrom({ kind, line }: Pick<Source, 'kind' | 'line'>): string {
  const words = say(catalogueLabels.sourceDocumentKind[kind]);
  return line ? m.source_copied({ kind: words, line }) : m.source_copied_no_line({ kind: words });
}

/** "a", "a và b", "a, b và c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${m.and()} ${words.at(-1)}`;
}
