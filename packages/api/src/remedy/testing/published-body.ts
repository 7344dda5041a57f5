import { canonicalJson } from '@kycuong/rules/canonical-json';
import type { PublishedResult } from '@kycuong/rules/publication';

const line = 'Phường thử';

/** The canonical JSON of a published record whose remedy has one milestone that is not done. */
export const publishedBody = (number: string): string =>
  canonicalJson({
    number,
    headline: 'Hồ sơ đất đi vòng',
    unit: { id: 'so', name: line, territory: null },
    field: null,
    subject: { kind: 'unit' },
    directive: { slug: '34-ct-tu', version: 1, words: 'Chỉ thị 34-CT/TU' },
    quotes: [{ behaviour: 'DN-06', ordinal: 6, text: line, clauses: [] }],
    findings: [{ behaviour: 'DN-06', clause: null, outcome: 'confirmed', statement: line }],
    concludedBy: line,
    decision: {
      discipline: false,
      words: { vi: 'Phê bình', en: 'Criticism' },
      reasons: line,
      basis: line,
      decidedOn: '2026-11-20',
    },
    steps: [{ kind: 'decided', on: '2026-11-20', note: null }],
    remedies: [
      {
        line: 'citizen',
        milestones: [{ text: 'Trả kết quả hồ sơ', dueOn: '2027-03-05', doneOn: null }],
        citizen: null,
      },
    ],
    reply: null,
    disputed: null,
    rule: null,
    publishedOn: '2027-03-04',
    endsOn: '2028-03-04',
  } as unknown as PublishedResult);
