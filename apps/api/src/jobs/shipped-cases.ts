import { readFile } from 'node:fs/promises';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import { type CaseFile, parseCases } from '@kycuong/rules/detection/cases';

const packs = ['da-nang', 'khanh-hoa', 'quang-ninh', 'yen-bai'];

const textOf = (path: string): Promise<string> =>
  readFile(new URL(import.meta.resolve(`@kycuong/rules/${path}`)), 'utf8');

/** The shipped cases of packs that say anything about one of these indicators. */
export async function shippedCases(indicators: readonly string[]): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = [];
  for (const pack of packs) {
    const text = await textOf(`packs/${pack}.cases.yaml`);
    if (!indicators.some((id) => text.includes(`indicator: ${id}\n`))) continue;
    const catalogue = parseCatalogue(await textOf(`packs/${pack}.yaml`), `${pack}.yaml`);
    const cases = catalogue.ok && parseCases(text, `${pack}.cases.yaml`, catalogue.catalogue);
    if (cases && cases.ok) files.push(cases.file);
  }
  return files;
}
