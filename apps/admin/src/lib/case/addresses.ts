/** Addresses of a case and of one step of it. */
export const caseAt = ({ year, no }: { year: number; no: number }, step = ''): string =>
  `/vu-viec/${year}/${no}${step && `?buoc=${step}#buoc`}`;

export const caseNumber = ({ year, no }: { year: number; no: number }): string =>
  `${year}-${String(no).padStart(4, '0')}`;

export const signalAt = (signal: number): string => `/tin-hieu/${signal}`;
