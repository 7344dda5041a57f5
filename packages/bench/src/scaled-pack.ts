import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCatalogue, parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';

export function readPack(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@kycuong/rules/packs/${name}.yaml`)), 'utf8');
}

export function load(text: string): Catalogue {
  const loaded = parseCatalogue(text, 'measured.yaml');
  if (loaded.ok) return loaded.catalogue;
  throw new Error(`the measured file does not load: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
}

/** The same file with its items, and what is set for each, so many times over, under codes and ordinals of their own. */
export function scaled(catalogue: Catalogue, times: number): string {
  const { behaviours, settings } = catalogue;
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const place = (copy: number, index: number) => copy * behaviours.length + index + 1;
  const codes = new Map(behaviours.map(({ code }, index) => [code, index]));
  const codeOf = (copy: number, code: string) =>
    copy === 0 ? code : `${code.split('-', 1)[0]}-Z${place(copy, codes.get(code) ?? 0)}`;
  return formatCatalogue({
    ...catalogue,
    behaviours: copies.flatMap((copy) =>
      behaviours.map((item, index) => ({
        ...item,
        code: codeOf(copy, item.code),
        ordinal: place(copy, index),
      })),
    ),
    settings: {
      ...settings,
      behaviours: copies.flatMap((copy) =>
        settings.behaviours.map((setting, index) => ({
          ...setting,
          code: codeOf(copy, setting.code),
          // Indicators are compiled and analysed by measurements of their own; an id may stand only once.
          indicators: copy === 0 ? setting.indicators : [],
          displayOrder: place(copy, index),
        })),
      ),
    },
  });
}
