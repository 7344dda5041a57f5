import type { ResultLines } from './result-lines.ts';
import type { WithdrawnRecord } from './withdrawn-records.ts';

interface Feed {
  /** Addresses of the register and of the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly title: string;
  readonly lines: ResultLines['lines'];
  /** What these lines or earlier ones no longer hold. */
  readonly withdrawn: readonly (WithdrawnRecord & { readonly title: string })[];
  /** Day of the newest change, where nothing was published yet. */
  readonly since: string;
  readonly addressOf: (number: string) => string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 §2.2 has no place for control characters, not even escaped.
const inXml = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

const midnight = (day: string): string => `${day}T00:00:00+07:00`;

/**
 * RFC 4287. A reader of feeds keeps what it has once seen, so nothing stands here that would have to be called back; a record that
 * was withdrawn comes again under its id as what became of it, and takes the place of what the reader kept.
 */
export function resultsFeed({ page, self, title, lines, withdrawn, since, addressOf }: Feed): string {
  const removals = withdrawn.map(({ number, on, title: heading, notice }) => {
    const address = inXml(addressOf(number));
    return `<entry><id>${address}</id><title>${inXml(heading)}</title><link href="${address}"/>
<updated>${midnight(on)}</updated><summary>${inXml(notice)}</summary></entry>`;
  });
  const newest = [lines[0]?.publishedOn, withdrawn[0]?.on].filter((day) => day !== undefined).toSorted();
  const entries = lines.map(({ number, headline, unit, publishedOn, measure }) => {
    const address = inXml(addressOf(number));
    return `<entry><id>${address}</id><title>${inXml(headline)}</title><link href="${address}"/>
<published>${midnight(publishedOn)}</published><updated>${midnight(publishedOn)}</updated>
<summary>${inXml(`${number}. ${unit.name}. ${measure.words.vi}.`)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${inXml(page)}</id><title>${inXml(title)}</title>
<link href="${inXml(page)}"/><link rel="self" type="application/atom+xml" href="${inXml(self)}"/>
<updated>${midnight(newest.at(-1) ?? since)}</updated><author><name>Kỷ Cương</name></author>
${[...removals, ...entries].join('\n')}
</feed>
`;
}
