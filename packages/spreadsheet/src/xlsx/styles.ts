import { readXml } from './xml-events.ts';

/** Which cell formats show a number as a day or an instant, by their place in the list. */
export type DateStyles = readonly boolean[];

const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Letters of days, months and years count where they are not words in quotes, brackets or behind a backslash. */
const showsDay = (code: string): boolean =>
  /[dy]|(?<![a-z])m{1,5}(?![a-z])/i.test(
    code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').replace(/general|e\+|am\/pm/gi, ''),
  ) && !/[#0?]/.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').replace(/s\.0+|ss?\.?0*/gi, ''));

export function readDateStyles(text: string | undefined): DateStyles {
  if (text === undefined) return [];
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inFormats = false;
  readXml(text, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && numFmtId !== undefined) codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') inFormats = true;
      if (name !== 'xf' || !inFormats) return;
      const id = Number(numFmtId ?? 0);
      const code = codes.get(id);
      styles.push(code === undefined ? builtIn(id) : showsDay(code));
    },
    close: (name) => {
      if (name === 'cellXfs') inFormats = false;
    },
  });
  return styles;
}
