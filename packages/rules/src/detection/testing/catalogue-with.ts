import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import { day, shippedCatalogue } from '../../testing/shipped.ts';
import { type UnitId, units } from '../../work/field.ts';
import type { Indicator, Predicate } from '../language/indicator.schema.ts';

/** The day that tests look from. */
export const asOf = day('2026-11-20');

interface Parts {
  readonly indicators: readonly Indicator[];
  readonly parameters?: readonly Parameter[];
  readonly predicates?: readonly Predicate[];
}

const shipped = shippedCatalogue('yen-bai');

/** A real directive whose first behaviour has these indicators, and no other has any. */
export function catalogueWith({ indicators, parameters = [], predicates = [] }: Parts): Catalogue {
  const [first, ...others] = shipped.settings.behaviours;
  return {
    ...shipped,
    settings: {
      ...shipped.settings,
      behaviours: [
        { ...first!, machineDetection: true, indicators: [...indicators] },
        ...others.map((other) => ({ ...other, indicators: [] })),
      ],
      parameters: [...parameters],
      predicates: [...predicates],
    },
  };
}

const words = { vi: 'thử', en: 'a test' };

export function indicatorWith(parts: Partial<Indicator> & Pick<Indicator, 'when'>): Indicator {
  return {
    id: 'yb.1a.test',
    clause: null,
    name: words,
    note: words,
    grain: 'officer',
    urgent: null,
    concerns: { key: 'officer' },
    honours: [],
    absorbs: [],
    ...parts,
  };
}

/** A parameter that has had one value for years; null for one that is not set. */
export function parameterWith(
  id: string,
  unit: UnitId,
  value: number | null,
  domain = { min: 0, max: 1_000_000 },
): Parameter {
  return {
    id,
    group: 'detection',
    label: words,
    unit: units[unit],
    domain,
    values: [
      {
        from: day('2026-01-01'),
        to: null,
        value,
        source: { kind: 'default-of-the-toolkit', reference: 'Kỷ Cương' },
        author: 'Kỷ Cương',
        approvedOn: day('2025-12-01'),
        basis: 'giá trị mặc định của bộ công cụ',
      },
    ],
  };
}
