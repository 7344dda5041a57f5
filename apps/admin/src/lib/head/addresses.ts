/** Addresses of the ledger: an entry, one step of it, a head, a unit, and the question that begins an entry. */
export const entryAt = ({ year, no }: { year: number; no: number }, step = ''): string =>
  `/nguoi-dung-dau/${year}/${no}${step && `?buoc=${step}#buoc`}`;
export const ledgerOf = (head: string): string => `/nguoi-dung-dau/can-bo/${encodeURIComponent(head)}`;
export const ledgerOfUnit = (unit: string): string => `/nguoi-dung-dau/don-vi/${encodeURIComponent(unit)}`;
export const askAt = (finding: { year: number; no: number; allegation: number }): string =>
  `/nguoi-dung-dau/hoi/${finding.year}/${finding.no}/${finding.allegation}`;
