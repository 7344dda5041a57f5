/** A line of a log, and what of a person stands in it. */
export interface Leak {
  readonly line: string;
  readonly kept: string;
}

const mobile = /(?<![\d.:-])0[35789]\d{8}(?!\d)/;
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const token = /kycuong_[\w-]{20,}/;
const plain = /^[\x20-\x7e]*$/;

/** Names, passwords and tokens that are known, and whatever looks like a telephone number, an address or a token of ours. */
export const findLeaks = (log: string, known: readonly string[]): Leak[] => {
  const lines = [...new Set(log.normalize('NFC').split('\n'))];
  // Most lines are plain ASCII and most names are not.
  const told = lines.filter((line) => !plain.test(line)).join('\n');
  const all = lines.join('\n');
  const found = known
    .map((one) => one.normalize('NFC'))
    .filter((one) => one.length > 4 && (plain.test(one) ? all : told).includes(one))
    .flatMap((kept) => lines.filter((line) => line.includes(kept)).map((line) => ({ line, kept })));
  const shaped = lines.flatMap((line) =>
    [mobile, address, token].flatMap((shape) => {
      const [kept] = shape.exec(line) ?? [];
      return kept ? [{ line, kept }] : [];
    }),
  );
  return [...found, ...shaped];
};
