import { stringify } from 'yaml';
import { formatCatalogue } from '../../catalogue/format-catalogue.ts';
import { toCivilDay } from '../../core/epoch-day.ts';
import { buildEvidence, formatEvidenceLine, workKindIds } from '../../work/work.ts';
import { type CaseFile, caseFileSchema, casesFormat } from '../cases/case-file.schema.ts';
import { runCases } from '../cases/run-cases.ts';
import { evaluateGrain } from '../evaluate/evaluate-grain.ts';
import { programsOf, seenIn } from './arbitrary-situation.ts';
import { knownVersions } from './known-versions.ts';
import type { SmallDifference } from './shrink-difference.ts';

/** Files that show a difference again, by the end of their names. */
export interface DifferenceFiles {
  readonly 'catalogue.yaml': string;
  /** What `kycuong cases` reads: the outcomes of the reference are expected. */
  readonly 'cases.yaml': string;
  /** Every version, for a difference that lies in which of them count. */
  readonly 'evidence.jsonl': string;
}

const mostRows = 40;

export function filesOfDifference(difference: SmallDifference, about: string): DifferenceFiles {
  const { catalogue, situation } = difference;
  const file = caseFileOf(difference, about);
  return {
    'catalogue.yaml': formatCatalogue(catalogue),
    'cases.yaml': stringify(file),
    'evidence.jsonl': situation.records.map((record) => `${formatEvidenceLine(record)}\n`).join(''),
  };
}

function caseFileOf({ catalogue, situation }: SmallDifference, about: string): CaseFile {
  const indicator = catalogue.settings.behaviours.flatMap(({ indicators }) => indicators)[0]!;
  const evidence = buildEvidence(situation.records, situation);
  const [program] = programsOf(catalogue, situation);
  const { subjects } = evaluateGrain(program!, seenIn(situation));
  const rows = Array.from({ length: Math.min(subjects.size, mostRows) }, (_, row) =>
    Object.fromEntries(program!.keys.map((key, place) => [key, subjects.name(row, place)])),
  );
  const records = knownVersions(situation).filter(({ kind }) => kind !== 'data-until');
  const draft: CaseFile = {
    format: casesFormat,
    province: catalogue.province,
    asOf: situation.asOf,
    defaults: {},
    organisation: [],
    indicators: [
      {
        indicator: indicator.id,
        subject: rows[0] ?? {},
        evidence: records.map(({ kind, id, fields }) => ({ kind, id, ...withoutNulls(fields) })),
        cases: [
          {
            name: { vi: about, en: about },
            dataUntil: Object.fromEntries(
              workKindIds.map((kind) => {
                const until = evidence.dataUntil(kind);
                return [kind, until === undefined ? null : toCivilDay(until)];
              }),
            ),
            expect: rows.map((subject) => ({ subject, outcome: 'match' })),
          },
        ],
      },
    ],
  };
  return withObserved(draft, { catalogue, situation });
}

const withoutNulls = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** The case with what the reference decides in place of what it expects. */
function withObserved(draft: CaseFile, { catalogue, situation }: SmallDifference): CaseFile {
  const [result] = runCases(catalogue, draft, situation.calendar);
  const expect = result!.expectations.map(({ subject, observed: { outcome, level, holds } }) => ({
    subject,
    outcome,
    ...(level === 'urgent' && { level }),
    holds,
  }));
  const [entry] = draft.indicators;
  const [one] = entry!.cases;
  return caseFileSchema.parse({ ...draft, indicators: [{ ...entry, cases: [{ ...one, expect }] }] });
}
