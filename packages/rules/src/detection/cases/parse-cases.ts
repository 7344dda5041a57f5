import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { findDuplicates, duplicateRemedy } from '../../core/duplicates.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Problem, ProblemWords } from '../../core/problem.ts';
import { readYaml } from '../../core/yaml/read-yaml.ts';
import { type CaseFile, caseFileSchema } from './case-file.schema.ts';
import { recordFaults } from './record-faults.ts';
import { unknownIndicator, unknownParameter, unknownRecord } from './case-faults.ts';

export type ParsedCases =
  | { readonly ok: true; readonly file: CaseFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Found {
  readonly path: Path;
  readonly words: ProblemWords;
}

/**
 * Reads one file of cases, or says everything that is wrong with it, with line, column and path: also names that the
 * catalogue does not have. A file without a case is refused. Never throws.
 */
export function parseCases(text: string, fileName: string, catalogue: Catalogue): ParsedCases {
  const reading = readYaml(text, fileName, caseFileSchema);
  if (!reading.ok) return reading;
  const found = [
    ...recordFaults(reading.value),
    ...nameFaults(reading.value, catalogue),
    ...duplicateFaults(reading.value),
  ];
  if (found.length === 0) return { ok: true, file: reading.value };
  return {
    ok: false,
    problems: found.map(({ path, words }) => ({
      severity: 'error',
      ...words,
      path: formatPath(path),
      file: fileName,
      ...reading.locate(path),
    })),
  };
}

function nameFaults({ indicators, organisation }: CaseFile, { settings }: Catalogue): Found[] {
  const ids = settings.behaviours.flatMap((behaviour) => behaviour.indicators.map(({ id }) => id));
  const parameters = settings.parameters.map(({ id }) => id);
  return indicators.flatMap(({ indicator, evidence, cases }, place): Found[] => {
    const at: Path = ['indicators', place];
    const records = [...organisation, ...evidence].map(({ id }) => id);
    const wrong = ids.includes(indicator)
      ? []
      : [{ path: [...at, 'indicator'], words: unknownIndicator(indicator, ids) }];
    const inside = cases.flatMap(({ change = {}, remove = [], parameters: values = {} }, index): Found[] => {
      const here: Path = [...at, 'cases', index];
      return [
        ...Object.keys(values)
          .filter((id) => !parameters.includes(id))
          .map((id) => ({
            path: [...here, 'parameters', id],
            words: unknownParameter(id, parameters),
          })),
        ...Object.keys(change)
          .filter((id) => !records.includes(id))
          .map((id) => ({ path: [...here, 'change', id], words: unknownRecord(id, records) })),
        ...remove.flatMap((id, nth) =>
          records.includes(id) ? [] : [{ path: [...here, 'remove', nth], words: unknownRecord(id, records) }],
        ),
      ];
    });
    return [...wrong, ...inside];
  });
}

function duplicateFaults({ indicators }: CaseFile): Found[] {
  const entries = indicators.map(({ indicator }, index) => ({
    key: indicator,
    path: ['indicators', index, 'indicator'],
  }));
  return findDuplicates(entries, { vi: 'chỉ báo', en: 'the indicator' }).map(({ path, message }) => ({
    path,
    words: { code: 'duplicate-indicator', message, remedy: duplicateRemedy },
  }));
}
