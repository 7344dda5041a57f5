const browsers = [
  ['Edg/', 'Edge'],
  ['CocCoc', 'Cốc Cốc'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser and its machine in two words, so that people know their own; null for what says neither. */
export const deviceOf = (userAgent: string | null): string | null => {
  const find = (pairs: readonly (readonly [string, string])[]): string | undefined =>
    pairs.find(([sign]) => userAgent?.includes(sign))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || null;
};
