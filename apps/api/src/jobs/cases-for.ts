import type { CaseText } from '@kycuong/db/detection/trial';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { type CaseFile, parseCases } from '@kycuong/rules/detection/cases';
import { shippedCases } from './shipped-cases.ts';

/** The province's own cases of these indicators, and the shipped ones of those for which it wrote none. */
export async function casesFor(
  catalogue: Catalogue,
  indicators: readonly string[],
  written: readonly Pick<CaseText, 'indicator' | 'body'>[],
): Promise<readonly CaseFile[]> {
  const own = written.flatMap(({ body, indicator }) => {
    const parsed = parseCases(body, `${indicator}.cases.yaml`, catalogue);
    // A draft may have lost what its cases name; then they prove nothing, and the gate says that cases are missing.
    return parsed.ok ? [parsed.file] : [];
  });
  const named = new Set(written.map(({ indicator }) => indicator));
  const shipped = await shippedCases(indicators.filter((id) => !named.has(id)));
  return [...own, ...shipped.map((file) => without(file, named))];
}

const without = (file: CaseFile, named: ReadonlySet<string>): CaseFile => ({
  ...file,
  indicators: file.indicators.filter(({ indicator }) => !named.has(indicator)),
});
