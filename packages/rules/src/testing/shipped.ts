import { readFileSync } from 'node:fs';
import type { Catalogue } from '../catalogue/catalogue.schema.ts';
import { parseCatalogue, parseFamilies } from '../catalogue/catalogue.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Family } from '../catalogue/family.schema.ts';

/** The four packs that the toolkit ships, for tests that want real content. */
export const shippedProvinces = ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh'] as const;
export type ShippedProvince = (typeof shippedProvinces)[number];

export function shippedFile(name: string): string {
  return readFileSync(new URL(`../../catalogues/${name}`, import.meta.url), 'utf8');
}

export function shippedCatalogue(province: ShippedProvince): Catalogue {
  const parsed = parseCatalogue(shippedFile(`${province}.yaml`), `${province}.yaml`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.catalogue;
}

export function shippedFamilies(): readonly Family[] {
  const parsed = parseFamilies(shippedFile('families.yaml'), 'families.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.families;
}

export function day(text: string): CivilDay {
  return text as CivilDay;
}
