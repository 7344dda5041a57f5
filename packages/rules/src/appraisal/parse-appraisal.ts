import { formatPath } from '../core/path.ts';
import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { type AppraisalFile, appraisalFileSchema } from './appraisal-file.schema.ts';
import { appraisalFaults } from './appraisal-rules.ts';

export type ParsedAppraisal =
  /** Warnings stay beside a file that can be used. */
  | { readonly ok: true; readonly file: AppraisalFile; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an appraisal file whose table decides everybody once, or says everything that is wrong with it. Never throws. */
export function parseAppraisal(text: string, fileName: string): ParsedAppraisal {
  const reading = readYaml(text, fileName, appraisalFileSchema);
  if (!reading.ok) return reading;
  const problems = appraisalFaults(reading.value).map(({ severity, words, path }): Problem => ({
    severity,
    file: fileName,
    path: formatPath(path),
    ...reading.locate(path),
    ...words,
  }));
  return problems.some(({ severity }) => severity === 'error')
    ? { ok: false, problems }
    : { ok: true, file: reading.value, problems };
}
