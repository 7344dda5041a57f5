/** A case within its province: numbers run through a year without a gap. */
export interface CaseKey {
  readonly year: number;
  readonly no: number;
}

/** As `rules` names it: `yen-bai/2026/147`. */
export const caseId = (province: string, { year, no }: CaseKey): string => `${province}/${year}/${no}`;

export function caseKeyOf(id: string): CaseKey {
  const [, year = '', no = ''] = id.split('/');
  return { year: Number(year), no: Number(no) };
}
