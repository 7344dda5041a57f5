import type { ParameterValue } from '../catalogue/settings.schema.ts';
import type { Bilingual } from '../core/bilingual.schema.ts';
import { type LiabilityEntry, standingWeight, type Weight } from './liability-entry.ts';

/** Parameters by which a province turns the ledger into points; both, or none. */
export const ledgerParameters = {
  /** Hundredths of a point for a finding that weighs in full. */
  full: 'head-liability.full-hundredths',
  /** Percent of it that a lighter one weighs. */
  lighter: 'head-liability.lighter-percent',
} as const;

export interface LedgerSettings {
  readonly full: ParameterValue;
  readonly lighter: ParameterValue;
}

export interface ScoreLine {
  readonly weight: Weight;
  readonly entries: readonly string[];
  /** Hundredths of a point for each; whole, rounded down: what cannot be halved is not held against anybody. */
  readonly each: number;
  readonly sum: number;
  readonly words: Bilingual;
}

export interface LedgerScore {
  /** Hundredths of a point. */
  readonly total: number;
  readonly lines: readonly ScoreLine[];
}

/**
 * What a ledger comes to by the province's own numbers, line by line, or null while it has set none: then only counts are shown.
 * Entries that are not decided, or no longer stand, are not in it.
 */
export function ledgerScore(
  entries: readonly Pick<LiabilityEntry, 'id' | 'stage' | 'decision'>[],
  settings: LedgerSettings | null,
): LedgerScore | null {
  if (!settings || settings.full.value === null || settings.lighter.value === null) return null;
  const { value: full } = settings.full;
  const { value: percent } = settings.lighter;
  const each: Readonly<Record<Weight, number>> = {
    full,
    lighter: Math.floor((full * percent) / 100),
    none: 0,
  };
  const lines = (['full', 'lighter', 'none'] as const).map((weight): ScoreLine => {
    const of = entries.filter((entry) => standingWeight(entry) === weight).map(({ id }) => id);
    return {
      weight,
      entries: of,
      each: each[weight],
      sum: of.length * each[weight],
      words: wordsOf(weight, settings),
    };
  });
  return { total: lines.reduce((sum, line) => sum + line.sum, 0), lines };
}

function wordsOf(weight: Weight, { full, lighter }: LedgerSettings): Bilingual {
  if (weight === 'none') return { vi: 'không tính', en: 'not counted' };
  if (weight === 'full')
    return {
      vi: `mức tỉnh đặt: ${full.value}/100 điểm`,
      en: `the province’s number: ${full.value}/100 of a point`,
    };
  return {
    vi: `${lighter.value}% của mức ${full.value}/100 điểm, làm tròn xuống`,
    en: `${lighter.value}% of ${full.value}/100 of a point, rounded down`,
  };
}
