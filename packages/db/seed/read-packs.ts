import { readFile } from 'node:fs/promises';
import { parseCatalogue, parseFamilies } from '@kycuong/rules/catalogue';
import { parseJurisdictions } from '@kycuong/rules/jurisdiction';
import type { Problem } from '@kycuong/rules/problem';

const read = (file: string): Promise<string> =>
  readFile(new URL(import.meta.resolve(`@kycuong/rules/packs/${file}`)), 'utf8');

type Parsed<Value> =
  ({ readonly ok: true } & Value) | { readonly ok: false; readonly problems: readonly Problem[] };

async function parsed<Value>(
  file: string,
  parse: (text: string, file: string) => Parsed<Value>,
): Promise<Value> {
  const result = parse(await read(file), file);
  if (result.ok) return result;
  const found = result.problems.map(
    ({ path, line, message }) => `${file}:${line ?? 1} ${path} ${message.vi} / ${message.en}`,
  );
  throw new Error(`Gói dữ liệu có lỗi. A shipped pack has problems.\n${found.join('\n')}`);
}

/** Everything that ships with the toolkit: areas, families and one catalogue for each workspace. */
export async function readPacks() {
  const { workspaces, jurisdictions } = await parsed('jurisdictions.yaml', parseJurisdictions);
  const { families } = await parsed('families.yaml', parseFamilies);
  const catalogues = await Promise.all(
    workspaces.map(async ({ province }) => (await parsed(`${province}.yaml`, parseCatalogue)).catalogue),
  );
  return { workspaces, jurisdictions, families, catalogues };
}
