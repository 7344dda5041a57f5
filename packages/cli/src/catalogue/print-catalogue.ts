import { labelOf } from '@kycuong/rules/catalogue/labels';
import type { Call } from '../command/command.ts';
import { paragraph } from '../command/table.ts';
import type { CatalogueView } from './view-catalogue.ts';

/** A catalogue for reading: first what the directive says, then what the province set. */
export function printCatalogue(view: CatalogueView, { answer, say }: Call): void {
  const { directive, behaviours, mechanisms, parameters, questions, provisions, doubts } = view;
  const unknown = { vi: 'không rõ', en: 'unknown' };
  const number = directive.number ?? say({ vi: 'không rõ số', en: 'number unknown' });
  answer(`${directive.issuer} · ${number} · ${directive.date ?? say(unknown)}`);
  if (directive.title) answer(paragraph(directive.title));
  for (const doubt of doubts)
    answer(paragraph(`! ${say(labelOf('doubtKind', doubt.kind))}: ${say(doubt.text)}`));

  heading(say({ vi: 'CHỈ THỊ NÓI (nguyên văn)', en: 'THE DIRECTIVE SAYS (verbatim)' }));
  for (const { ordinal, code, text, clauses, addressee, families, source } of behaviours) {
    answer(
      `\n${String(ordinal)}. [${code}] ${say(labelOf('addressee', addressee.stated))} · ${families.join(', ')}`,
    );
    answer(paragraph(text, 4));
    for (const clause of clauses)
      answer(paragraph(`(${clause.letter}) ${clause.text} → ${clause.families.join(', ')}`, 6));
    answer(`    — ${source.document}${source.line === null ? '' : `:${source.line}`}`);
  }
  heading(say({ vi: 'NGHĨA VỤ VÀ CÁC ĐOẠN KHÁC', en: 'OBLIGATIONS AND OTHER PASSAGES' }));
  for (const { code, kind, text } of provisions)
    answer(paragraph(`[${code}] ${say(labelOf('provisionKind', kind))}: ${text}`));
  if (questions.length > 0) heading(say({ vi: 'HỎI VÀ ĐÁP', en: 'QUESTIONS AND ANSWERS' }));
  for (const { number, question, answer: paragraphs } of questions) {
    answer(paragraph(`${String(number)}. ${question}`));
    for (const text of paragraphs) answer(paragraph(text, 4));
  }

  heading(
    say({
      vi: 'TỈNH THIẾT LẬP (không phải lời chỉ thị)',
      en: "THE PROVINCE'S SETTINGS (not the directive's words)",
    }),
  );
  for (const { label, valueOn, unit } of parameters) {
    const value = valueOn?.value ?? null;
    const amount = value === null ? say({ vi: 'chưa đặt', en: 'not set' }) : `${String(value)} ${say(unit)}`;
    const source = valueOn
      ? ` · ${say(labelOf('settingSource', valueOn.source.kind))}: ${valueOn.source.reference}`
      : '';
    answer(paragraph(`${say(label)}: ${amount}${source}`));
  }
  for (const { label, status, origins } of mechanisms) {
    const from = origins.map((origin) =>
      origin.kind === 'directive' ? origin.provisions.join(', ') : origin.basis,
    );
    answer(
      paragraph(
        `${say(label)}: ${say(labelOf('mechanismStatus', status))}${from.length > 0 ? ` · ${from.join('; ')}` : ''}`,
      ),
    );
  }

  function heading(text: string): void {
    answer(`\n── ${text}`);
  }
}
