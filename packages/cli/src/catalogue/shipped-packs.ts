import { readFile } from 'node:fs/promises';
import { parseCatalogue, parseFamilies } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import { parseJurisdictions, type JurisdictionFile } from '@kycuong/rules/jurisdiction';
import { nearest } from '@kycuong/rules/nearest';
import type { Problem } from '@kycuong/rules/problem';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

function read(file: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`@kycuong/rules/packs/${file}`)), 'utf8');
}

type Reading = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

function sound<Parsed extends Reading>(file: string, parsed: Parsed): Extract<Parsed, { readonly ok: true }> {
  if (parsed.ok) return parsed as Extract<Parsed, { readonly ok: true }>;
  const [first] = parsed.problems;
  throw new CliProblem(exitCodes.environment, {
    vi: `gói đi kèm bị hỏng: ${file}:${first?.line} ${first?.message.vi}; tải lại mã nguồn`,
    en: `a shipped file is broken: ${file}:${first?.line} ${first?.message.en}; check the sources out again`,
  });
}

export async function shippedFamilies(): Promise<readonly Family[]> {
  return sound('families.yaml', parseFamilies(await read('families.yaml'), 'families.yaml')).families;
}

export async function shippedJurisdictions(): Promise<JurisdictionFile> {
  return sound(
    'jurisdictions.yaml',
    parseJurisdictions(await read('jurisdictions.yaml'), 'jurisdictions.yaml'),
  );
}

async function readPack(province: string): Promise<Catalogue> {
  const file = `${province}.yaml`;
  return sound(file, parseCatalogue(await read(file), file)).catalogue;
}

export async function shippedCatalogues(): Promise<readonly Catalogue[]> {
  const { workspaces } = await shippedJurisdictions();
  return Promise.all(workspaces.map(({ province }) => readPack(province)));
}

/** The pack of a province; not found is an answer, with the nearest name. */
export async function shippedCatalogue(province: string): Promise<Catalogue> {
  const { workspaces } = await shippedJurisdictions();
  const provinces = workspaces.map((workspace) => workspace.province);
  if (provinces.includes(province)) return readPack(province);
  const meant = nearest(province, provinces);
  const list = provinces.map((name) => `\`${name}\``).join(', ');
  throw new CliProblem(exitCodes.no, {
    vi: `không có danh mục của \`${province}\`; ${meant ? `có phải là \`${meant}\`?` : `có: ${list}`}`,
    en: `there is no catalogue of \`${province}\`; ${meant ? `did you mean \`${meant}\`?` : `there are ${list}`}`,
  });
}
