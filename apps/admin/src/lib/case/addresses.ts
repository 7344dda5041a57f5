/** Addresses of a case and of one step of it. */
export const caseAt = ({ year, no }: { year: number; no: number }, step = ''): string =>
  `/vu-viec/${year}/${no}${step && `?buoc=${step}#buoc`}`;

export const caseNumber = ({ year, no }: { year: number; no: number }): string =>
  `${year}-${String(no).padStart(4, '0')}`;

export const signalAt = (signal: number): string => `/tin-hieu/${signal}`;

/** Year and number of a case by its id, `yen-bai/2026/1`. */
export const caseKeyOfId = (id: string): { year: number; no: number } => {
  const [, year = '0', no = '0'] = id.split('/');
  return { year: Number(year), no: Number(no) };
};
