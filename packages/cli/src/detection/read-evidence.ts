import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildEvidence, type Evidence, isEvidenceKind } from '@kycuong/rules/work';
import { parseEvidence } from '@kycuong/rules/work/parse';
import { countOf, problemText } from '../catalogue/print-problems.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, exitCodes } from '../command/command.ts';

const evidenceFile = /\.(jsonl|ndjson|json|csv)$/i;

/**
 * The records of an evidence file, or of every such file in a folder, as known at an instant: everything without one. A CSV file without a column `kind` has the kind of its
 * name, such as `meeting.csv`. What is wrong is told line by line, and then nothing is used.
 */
export async function readEvidence(place: string, call: Call, knownAt?: string): Promise<Evidence> {
  const parsed = [];
  for (const file of await filesAt(place)) parsed.push(await parseFile(file));
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length === 0)
    return buildEvidence(
      parsed.flatMap((one) => (one.ok ? one.records : [])),
      { knownAt },
    );
  for (const problem of problems) call.remark(problemText(problem, call));
  const errors = countOf(problems, 'error');
  throw new CliProblem(exitCodes.badInput, {
    vi: `bằng chứng ở \`${place}\` có ${errors} lỗi; không dùng bản ghi nào`,
    en: `the evidence at \`${place}\` has ${errors} errors; none of its records is used`,
  });
}

async function filesAt(place: string): Promise<readonly string[]> {
  const { isFolder, entries } = await stat(place)
    .then(async (found) => ({
      isFolder: found.isDirectory(),
      entries: found.isDirectory() ? await readdir(place) : [],
    }))
    .catch((error: unknown) => {
      throw unreadable(place, error);
    });
  if (!isFolder) return [place];
  const files = entries.filter((name) => evidenceFile.test(name)).sort();
  if (files.length > 0) return files.map((name) => join(place, name));
  throw new CliProblem(exitCodes.badInput, {
    vi: `thư mục \`${place}\` không có tệp bằng chứng nào; cần tệp .jsonl hoặc .csv`,
    en: `the folder \`${place}\` holds no evidence file; .jsonl or .csv files are needed`,
  });
}

async function parseFile(file: string): Promise<ReturnType<typeof parseEvidence>> {
  const content = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const name = basename(file).replace(/\.csv$/i, '');
  const kind = /\.csv$/i.test(file) && isEvidenceKind(name) ? name : undefined;
  return parseEvidence({ name: file, content, kind });
}

function unreadable(file: string, error: unknown): CliProblem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new CliProblem(exitCodes.badInput, {
    vi: `không đọc được \`${file}\` (${reason}); kiểm tra đường dẫn và quyền đọc`,
    en: `\`${file}\` cannot be read (${reason}); check its path and the right to read it`,
  });
}
