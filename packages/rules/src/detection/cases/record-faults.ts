import type { Path } from '../../core/path.ts';
import type { ProblemWords } from '../../core/problem.ts';
import { schemaProblems } from '../../core/schema-problem.ts';
import { lineSchemas } from '../../work/work.ts';
import type { CaseFile, CaseRecord } from './case-file.schema.ts';
import { writtenOut } from './case-records.ts';
import { duplicateRecord } from './case-faults.ts';

export interface RecordFault {
  readonly path: Path;
  readonly words: ProblemWords;
}

interface Placed {
  readonly record: CaseRecord;
  readonly path: Path;
}

/** Records whose fields are not those of their kind, and ids that a case would have twice. */
export function recordFaults({ defaults, organisation, indicators }: CaseFile): RecordFault[] {
  const faultsOf = ({ record, path }: Placed) => fieldFaults(record, path, defaults);
  const shared = placed(organisation, ['organisation']);
  return [
    ...shared.flatMap(faultsOf),
    ...twice(shared),
    ...indicators.flatMap(({ evidence, cases }, place) => {
      const own = placed(evidence, ['indicators', place, 'evidence']);
      const base = [...shared, ...own];
      return [
        ...own.flatMap(faultsOf),
        ...twice(base),
        ...cases.flatMap(({ add = [], change = {}, remove = [] }, index) => {
          const at: Path = ['indicators', place, 'cases', index];
          const added = placed(add, [...at, 'add']);
          const changed = base.flatMap(({ record }) => {
            const fields = change[record.id];
            return fields ? [{ record: { ...record, ...fields }, path: [...at, 'change', record.id] }] : [];
          });
          const kept = base.filter(({ record }) => !remove.includes(record.id));
          return [...[...added, ...changed].flatMap(faultsOf), ...twice([...kept, ...added], added)];
        }),
      ];
    }),
  ];
}

function placed(records: readonly CaseRecord[], path: Path): Placed[] {
  return records.map((record, index) => ({ record, path: [...path, index] }));
}

function fieldFaults(record: CaseRecord, path: Path, defaults: CaseFile['defaults']): RecordFault[] {
  const schema = lineSchemas.get(record.kind)!;
  const { kind, id, source, recordedAt, fields } = writtenOut(record, defaults);
  const line = { kind, id, source, recordedAt, ...fields };
  const parsed = schema.safeParse(line);
  if (parsed.success) return [];
  return schemaProblems(schema, line, parsed.error.issues).map(({ words, path: below }) => ({
    path: [...path, ...below],
    words,
  }));
}

function twice(records: readonly Placed[], among: readonly Placed[] = records): RecordFault[] {
  const first = new Map<string, Placed>();
  for (const one of records) if (!first.has(one.record.id)) first.set(one.record.id, one);
  return among
    .filter((one) => first.get(one.record.id) !== one)
    .map(({ record, path }) => ({ path: [...path, 'id'], words: duplicateRecord(record.id) }));
}
