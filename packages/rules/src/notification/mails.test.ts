import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { mailOfLink, mailOfTold } from './mails.ts';
import { factsOfKind, notificationKinds } from './notification-kinds.ts';
import { pathOfTold } from './path-of-told.ts';
import { sayTold } from './say-told.ts';
import type { SubjectOf, Told } from './told.ts';
import { writeMail } from './write-mail.ts';

const origin = 'https://noi-bo.example.gov.vn';
const limit = { year: 2026, no: 12, limit: 'explanation', due: '2026-11-25' as CivilDay } as const;
const version = { slug: '34-ct-tu', version: 2 } as const;
const subjects: SubjectOf = {
  'case.waiting': { year: 2026, no: 12, stage: 'opened', offered: false },
  'limit.approaching': limit,
  'limit.passed': limit,
  'signal.new': { count: 3 },
  'role.proposed': { proposal: 7, role: 'decider' },
  'role.granted': { proposal: 7, role: 'decider' },
  'role.refused': { proposal: 7 },
  'record.disputed': { dispute: 5 },
  'dispute.settled': { dispute: 5, outcome: 'upheld' },
  'catalogue.submitted': version,
  'catalogue.approved': version,
  'catalogue.returned': version,
  'result.published': { number: 'KQ-2026-0001' },
  'result.held': { number: 'KQ-2026-0001' },
};
const everything = notificationKinds.map((kind) => ({ kind, subject: subjects[kind] }) as Told);

describe('mails', () => {
  it('say every kind of event in both languages, with the address of its thing', () => {
    for (const told of everything) {
      const { subject, text, html } = mailOfTold([told], origin);
      const { vi, en } = sayTold(told);
      for (const body of [text, html]) expect(body).toContain(`${origin}${pathOfTold(told)}`);
      expect(text).toContain(vi);
      expect(text).toContain(en);
      expect(subject).toContain(vi.slice(0, -1));
      expect(factsOfKind[told.kind].label.vi).not.toBe('');
    }
  });

  it('tell a digest line by line, and how many in the subject', () => {
    const { subject, text } = mailOfTold(everything, origin);
    expect(subject).toBe(`Kỷ Cương: ${everything.length} việc mới / ${everything.length} things are new`);
    expect(text.match(/^- /gm)).toHaveLength(2 * everything.length);
  });

  it('carry a link once for each language and part, and say that it works once', () => {
    const address = `${origin}/loi-moi/abc`;
    const { text, html } = mailOfLink('password', address);
    expect(text.split(address)).toHaveLength(3);
    expect(html).toContain(`<a href="${address}">`);
    expect(text).toContain('chỉ dùng được một lần');
  });

  it('let no text become a tag, an attribute or a second header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (words, address) => {
        const nasty = { vi: `${words}<script>"'&`, en: `${words}\r\nBcc: x` };
        const { subject, html } = writeMail({
          subject: nasty,
          lines: [{ words: nasty, address }],
          close: nasty,
        });
        expect(subject).not.toMatch(/[\r\n]/);
        expect(html.match(/<(\/?)([a-z!]+)/g)!.every((tag) => allowed.has(tag))).toBe(true);
        expect(html.split('<a href="')[1]!.split('"')[0]).not.toMatch(/[<>"']/);
      }),
    );
  });
});

const allowed = new Set([
  ...['html', 'head', 'title', 'body', 'div', 'ul', 'li', 'a', 'p'].flatMap((tag) => [`<${tag}`, `</${tag}`]),
  '<!doctype',
  '<meta',
  '<hr',
  '<br',
]);
