/** An epoch day as `yyyy-MM-dd`. */
export const civilDay = (epochDay: number): string =>
  new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
