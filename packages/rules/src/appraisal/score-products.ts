import type { Bilingual } from '../core/bilingual.schema.ts';
import type { FaultCount, Product } from './facts.ts';
import { type Fraction, fraction, product, roundTo, sum } from './fraction.ts';
import { sayPoints } from './points.ts';
import type { MissingFact, Scored } from './score-reason.ts';
import type { Component, ScoreItem, ScoreSheet } from './score-sheet.schema.ts';

interface Share {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** An item that is the mean of shares of the products assigned. Without products there is no share: it is unknown. */
export function scoreProducts(
  item: ScoreItem,
  components: readonly Component[],
  products: readonly Product[] | null,
  rounding: ScoreSheet['rounding'],
  rule: string,
): Scored {
  if (products === null || products.length === 0) {
    const points = { low: 0, high: item.max };
    return { points, reasons: [], missing: [{ rule, fact: 'products' }] };
  }
  const shares = components.map((component) => shareOf(component, products));
  const ofItem = fraction(item.max, components.length);
  const pointsFor = (part: Fraction) => roundTo(product(ofItem, part), rounding.to, rounding.mode);

  return {
    points: {
      low: pointsFor(sum(shares.map(({ low }) => low))),
      high: pointsFor(sum(shares.map(({ high }) => high))),
    },
    reasons: components.map((component, index) => {
      const { low, high } = shares[index]!;
      const points = { low: pointsFor(low), high: pointsFor(high) };
      return {
        rule: `${rule}.${component.id}`,
        records: recordsOf(component, products),
        points,
        words: say(component, products, sayPoints(points)),
      };
    }),
    missing: components.flatMap((component) => missingIn(component, products, `${rule}.${component.id}`)),
  };
}

function faultsOf({ deduct }: Component, { contentFaults, delays }: Product): FaultCount | undefined {
  if (!deduct) return undefined;
  return deduct.for === 'delays' ? delays : contentFaults;
}

function shareOf(component: Component, products: readonly Product[]): Share {
  const assigned = products.reduce((all, { weight }) => all + BigInt(weight), 0n);
  const credit = (bound: 'low' | 'high') =>
    products.reduce((all, each) => all + BigInt(each.weight) * BigInt(percentOf(component, each)[bound]), 0n);
  return { low: fraction(credit('low'), assigned * 100n), high: fraction(credit('high'), assigned * 100n) };
}

/** The percent of its own points that a product keeps. */
function percentOf(component: Component, each: Product): { readonly low: number; readonly high: number } {
  if (each.done === false) return { low: 0, high: 0 };
  const faults = faultsOf(component, each);
  const kept = keptPercent(component, faults);
  return { low: each.done === null ? 0 : kept.low, high: kept.high };
}

function keptPercent({ deduct }: Component, faults: FaultCount | undefined) {
  if (!deduct || !faults) return { low: 100, high: 100 };
  if (faults.value === null) return { low: 0, high: 100 };
  const kept = Math.max(0, 100 - deduct.percent * countedFaults(faults));
  return { low: kept, high: kept };
}

function countedFaults({ value, excluded }: FaultCount): number {
  return Math.max(0, (value ?? 0) - excluded);
}

function recordsOf(component: Component, products: readonly Product[]): readonly string[] {
  return [
    ...new Set(products.flatMap((each) => [...each.records, ...(faultsOf(component, each)?.records ?? [])])),
  ].toSorted();
}

function missingIn(component: Component, products: readonly Product[], rule: string): MissingFact[] {
  return products
    .filter((each) => {
      const faults = faultsOf(component, each);
      return each.done === null || (each.done && faults?.value === null);
    })
    .map(({ id }) => ({ rule, fact: id }));
}

function say(component: Component, products: readonly Product[], points: Bilingual): Bilingual {
  const done = products.filter((each) => each.done === true).length;
  const counts = products.flatMap((each) => faultsOf(component, each) ?? []);
  const faults = counts.reduce((all, count) => all + countedFaults(count), 0);
  const excluded = counts.reduce((all, { value, excluded }) => all + Math.min(value ?? 0, excluded), 0);
  const { deduct, label } = component;
  const vi = [`${label.vi}: ${points.vi}; hoàn thành ${done}/${products.length} sản phẩm`];
  const en = [`${label.en}: ${points.en}; ${done} of ${products.length} products done`];
  if (deduct && faults > 0) {
    vi.push(`${faults} lần bị trừ ${deduct.percent}% điểm của sản phẩm đó`);
    en.push(`${faults} times ${deduct.percent}% of the product’s own points taken off`);
  }
  if (excluded > 0) {
    vi.push(`không trừ ${excluded} lần do nguyên nhân khách quan đã được xác nhận`);
    en.push(`${excluded} times not counted for a confirmed objective cause`);
  }
  return { vi: `${vi.join('; ')}.`, en: `${en.join('; ')}.` };
}
