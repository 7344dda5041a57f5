import type { Bilingual } from '../core/bilingual.schema.ts';

/** One line of a mail, with the address of the thing in the console. */
export interface MailLine {
  readonly words: Bilingual;
  readonly address: string;
}

export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface MailContent {
  readonly subject: Bilingual;
  readonly lines: readonly MailLine[];
  /** Said last: why the reader gets this, and what to do about it. */
  readonly close: Bilingual;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (words: string): string => words.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** Plain text and simple HTML of the same words, Vietnamese first. No line break of a word reaches the subject. */
export function writeMail({ subject, lines, close }: MailContent): MailWords {
  const inLanguage = (language: 'vi' | 'en') => ({
    text: [
      ...lines.map(({ words, address }) => `- ${words[language]}\n  ${address}`),
      '',
      close[language],
    ].join('\n'),
    html: [
      '<ul>',
      ...lines.map(
        ({ words, address }) =>
          `<li>${escape(words[language])}<br><a href="${escape(address)}">${escape(address)}</a></li>`,
      ),
      `</ul><p>${escape(close[language])}</p>`,
    ].join('\n'),
  });
  const [vi, en] = [inLanguage('vi'), inLanguage('en')];
  const title = `Kỷ Cương: ${subject.vi} / ${subject.en}`.replace(/\s+/g, ' ');
  return {
    subject: title,
    text: `${vi.text}\n\n----\n\n${en.text}\n`,
    html: `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body><div lang="vi">${vi.html}</div><hr><div lang="en">${en.html}</div></body></html>
`,
  };
}
