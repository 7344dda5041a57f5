export const unitAddress = (unit: string): string => `/to-chuc/don-vi/${encodeURIComponent(unit)}`;
export const officerAddress = (officer: string): string => `/to-chuc/can-bo/${encodeURIComponent(officer)}`;

/** A form that changes the organisation, with fields filled in. */
export const changeAddress = (slug: string, given: Readonly<Record<string, string>> = {}): string =>
  `/to-chuc/thay-doi/${slug}?${new URLSearchParams(given).toString()}`;
