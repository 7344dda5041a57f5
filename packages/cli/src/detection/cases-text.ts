import type { AtomCoverage, CaseResult, Mutant, Observed } from '@kycuong/rules/detection/cases';
import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Call } from '../command/command.ts';

const outcomeWords: Readonly<Record<Observed['outcome'], Bilingual>> = {
  match: { vi: 'có tín hiệu', en: 'match' },
  'no-match': { vi: 'không có tín hiệu', en: 'no match' },
  unknown: { vi: 'thiếu dữ liệu', en: 'unknown' },
  excluded: { vi: 'loại trừ', en: 'excluded' },
  'no-row': { vi: 'bằng chứng không có dòng này', en: 'no such row in the evidence' },
  'not-compiled': { vi: 'chỉ báo không chạy được', en: 'the indicator does not compile' },
};

/** A case that failed or waits: where it stands, what was expected and what came out, row by row. */
export function failureText(
  { indicator, index, prepared, expectations, verdict }: CaseResult,
  { say }: Call,
): string {
  const { name, todo } = prepared.one;
  const head = `${indicator} #${index + 1}: ${say(name)}${todo === undefined ? '' : ` (${todo})`}`;
  if (verdict === 'todo') return head;
  const rows = expectations
    .filter(({ asExpected }) => !asExpected)
    .map(({ subject, expected, observed }) => {
      const { outcome, level, holds, records, concerns } = observed;
      const words = {
        vi: `chờ ${say(outcomeWords[expected.outcome])}, ra ${say(outcomeWords[outcome])}`,
        en: `expected ${say(outcomeWords[expected.outcome])}, got ${say(outcomeWords[outcome])}`,
      };
      const got = JSON.stringify({ level, holds, records, concerns });
      return `    ${Object.values(subject).join(' × ')}: ${say(words)}\n    ${JSON.stringify(expected)}\n    ${got}`;
    });
  return [head, ...rows].join('\n');
}

export function resultJson({ indicator, index, prepared, expectations, verdict }: CaseResult) {
  return {
    indicator,
    case: index + 1,
    name: prepared.one.name,
    verdict,
    rows: expectations.map(({ subject, expected, observed, asExpected }) => ({
      subject,
      expected: expected.outcome,
      observed,
      asExpected,
    })),
  };
}

export function survivorText(indicator: string, { kind, node, change }: Mutant, { say }: Call): string {
  const words = { vi: 'không tình huống nào phát hiện', en: 'no case notices' };
  return `${indicator} ${node}: ${change} [${kind}]: ${say(words)}`;
}

const atomWords: Readonly<Record<AtomCoverage['missing'][number], Bilingual>> = {
  0: { vi: 'sai', en: 'false' },
  2: { vi: 'thiếu dữ liệu', en: 'unknown' },
  3: { vi: 'đúng', en: 'true' },
};

export function uncoveredText({ indicator, node, missing }: AtomCoverage, { say }: Call): string {
  const outcomes = missing.map((outcome) => say(atomWords[outcome])).join(', ');
  return `${indicator} ${node}: ${say({ vi: 'không tình huống nào cho ra', en: 'no case makes it' })} ${outcomes}`;
}
