import type { CivilDay } from '../core/civil-day.schema.ts';
import type { FieldValues } from './document-fields.ts';
import { type DocumentKind, kindsOfDocument } from './document-kinds.ts';
import type { DocumentTemplate } from './document-template.ts';
import { fillPart } from './fill-template.ts';

/** One paragraph of the body; `article` is the bold beginning of an article of a decision, such as `Điều 1.`. */
export interface LayoutParagraph {
  readonly article: string;
  readonly text: string;
  readonly centred: boolean;
}

/** The page in the form of Nghị định 30/2020/NĐ-CP (domain.md 10.14), as words in their places. */
export interface DocumentLayout {
  readonly superior: string;
  readonly issuer: string;
  /** After the number, such as `QĐ-SXD`. */
  readonly symbol: string;
  /** Place and date, such as `Yên Bái, ngày 05 tháng 11 năm 2026`. */
  readonly placeAndDay: string;
  /** Null: an official letter. */
  readonly name: string | null;
  readonly abstract: string;
  readonly addressee: string;
  readonly bases: readonly string[];
  readonly body: readonly LayoutParagraph[];
  readonly recipients: readonly string[];
  readonly authority: string;
  readonly post: string;
  readonly signer: string;
}

/** Quốc hiệu and Tiêu ngữ. */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Số, ký hiệu; blank for a draft, because only what is issued has a number. */
export const numberLine = ({ symbol }: DocumentLayout, number: number | null): string =>
  `Số: ${number === null ? '      ' : String(number).padStart(2, '0')}/${symbol}`;

/** Days below 10 and the months January and February have a leading zero. */
export const dayInWords = (on: CivilDay): string => {
  const [year, month, day] = on.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
};

export function layoutOf(
  kind: DocumentKind,
  template: DocumentTemplate,
  values: FieldValues,
  on: CivilDay,
): DocumentLayout {
  const line = (part: string) => fillPart(part, values).replace(/\s+/g, ' ').trim();
  const lines = (part: string) =>
    fillPart(part, values)
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const upper = (part: string) => line(part).toLocaleUpperCase('vi');
  return {
    superior: upper(template.superior),
    issuer: upper(template.issuer),
    symbol: line(template.symbol),
    placeAndDay: `${line(template.place)}, ${dayInWords(on)}`,
    name: kindsOfDocument[kind].name,
    abstract: line(template.abstract),
    addressee: line(template.addressee),
    bases: lines(template.bases),
    body: lines(template.body).map(paragraphOf),
    recipients: lines(template.recipients),
    authority: upper(template.authority),
    post: upper(template.post),
    signer: line(template.signer),
  };
}

function paragraphOf(text: string): LayoutParagraph {
  const article = /^Điều \d+\./.exec(text)?.[0] ?? '';
  const centred = /^\p{Lu}[\p{Lu}\s]*:$/u.test(text);
  return { article, text: text.slice(article.length), centred };
}
