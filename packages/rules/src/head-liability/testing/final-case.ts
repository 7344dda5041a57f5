import type { Case } from '../../case/case.ts';
import { emptyCase } from '../../case/commands/open-case.ts';
import { day, officers, versions } from '../../case/testing/case-world.ts';

const { version } = versions[0];
const words = 'Có lý do được ghi lại.';

interface Given {
  readonly outcome?: 'confirmed' | 'unfounded' | 'not-proven' | 'exempt';
  readonly stage?: Case['stage'];
  readonly overturned?: boolean;
}

/** A case at its end: one behaviour, concluded and decided. */
export function finalCase(
  origin: 'own-report' | 'inspection',
  { outcome = 'confirmed', stage = 'final', overturned = false }: Given = {},
): Case {
  const on = day('2026-09-10');
  return {
    ...emptyCase,
    id: 'yen-bai/2026/1',
    stage,
    title: 'Hồ sơ đất đi vòng bốn lần',
    origin: origin === 'own-report' ? { kind: origin } : { kind: origin, record: 'r-1' },
    subject: officers['civil-servant']!,
    subjectUnit: 'phuong',
    matter: null,
    chain: [],
    detectedOn: day('2026-08-20'),
    openedBy: 'head',
    openedOn: day('2026-08-20'),
    owner: 'so',
    allegations: [
      {
        no: 1,
        directive: '46-ct-tu',
        behaviour: '6',
        clause: null,
        actOn: day('2026-08-19'),
        records: ['r-1'],
        version,
        conclusion: {
          outcome,
          reasons: words,
          records: ['r-1'],
          version,
          rule: 'case.conclude',
          by: 'v',
          on,
        },
      },
    ],
    heard: 'explained',
    decisions: [
      {
        number: '12/QĐ',
        decidedOn: on,
        by: 'd',
        measures: [],
        reason: words,
        basis: words,
        receivedOn: on,
        version,
        overturned,
      },
    ],
  };
}
