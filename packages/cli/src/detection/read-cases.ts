import { readFile } from 'node:fs/promises';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { type CaseFile, parseCases } from '@kycuong/rules/detection/cases';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';
import { placeOf } from '../catalogue/print-problems.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { readTextFile } from '../catalogue/read-file.ts';

export interface CasesToRun {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly file: CaseFile;
}

/** The cases of a province's pack where the word is no path, else of a file, with the catalogue they are about. */
export async function readCases(word: string, catalogueWord: string | undefined): Promise<CasesToRun> {
  const isProvince = /^[a-z-]+$/.test(word);
  const catalogue = await readCatalogue(catalogueWord ?? (isProvince ? word : await provinceOf(word)));
  const name = isProvince ? `${word}.cases.yaml` : word;
  const parsed = parseCases(await (isProvince ? shipped(name) : readTextFile(word)), name, catalogue);
  if (parsed.ok) return { name, catalogue, file: parsed.file };
  const [first] = parsed.problems;
  const place = first ? `${placeOf(first)}${first.path === '' ? '' : ` ${first.path}`}` : name;
  throw new CliProblem(exitCodes.badInput, {
    vi: `${place}: ${first?.message.vi}; ${first?.remedy.vi} (${parsed.problems.length} lỗi)`,
    en: `${place}: ${first?.message.en}; ${first?.remedy.en} (${parsed.problems.length} errors)`,
  });
}

function shipped(name: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`@kycuong/rules/packs/${name}`)), 'utf8');
}

/** What the file says of itself, before a catalogue is there to read it against. */
async function provinceOf(file: string): Promise<string> {
  const province = /^province: *([a-z-]+) *$/m.exec(await readTextFile(file))?.[1];
  if (province) return province;
  throw new CliProblem(exitCodes.badInput, {
    vi: `${file}: không có dòng \`province:\`; thêm dòng này, hoặc dùng \`--catalogue\``,
    en: `${file}: there is no line \`province:\`; add it, or use \`--catalogue\``,
  });
}
