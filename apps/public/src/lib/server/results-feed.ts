import type { ResultLines } from './result-lines.ts';

interface Feed {
  /** Addresses of the register and of the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly title: string;
  readonly lines: ResultLines['lines'];
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

/** RFC 4287. A reader of feeds keeps what it has once seen, so nothing stands here that would have to be called back. */
export function resultsFeed({ page, self, title, lines, since, addressOf }: Feed): string {
  const entries = lines.map(({ number, headline, unit, publishedOn, measure }) => {
    const address = inXml(addressOf(number));
    return `<entry><id>${address}</id><title>${inXml(headline)}</title><link href="${address}"/>
<published>${midnight(publishedOn)}</published><updated>${midnight(publishedOn)}</updated>
<summary>${inXml(`${number}. ${unit.name}. ${measure.words.vi}.`)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${inXml(page)}</id><title>${inXml(title)}</title>
<link href="${inXml(page)}"/><link rel="self" type="application/atom+xml" href="${inXml(self)}"/>
<updated>${midnight(lines[0]?.publishedOn ?? since)}</updated><author><name>Kỷ Cương</name></author>
${entries.join('\n')}
</feed>
`;
}
