import { streamXml } from './xml-events.ts';
import type { Parts } from './zip.ts';
import { unescapeXmlText } from './xml-text.ts';

/** Texts that cells name by number. Reading aids for East Asian scripts are left out. */
export async function readSharedStrings(parts: Parts, part: string | undefined): Promise<string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  let [text, inText, aside] = ['', false, 0];
  const stream = streamXml(
    await parts.open(part),
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') aside++;
        else if (name === 't') inText = aside === 0;
      },
      text: (more) => {
        if (inText) text += more;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') aside--;
        else if (name === 'si') strings.push(unescapeXmlText(text));
      },
    },
    () => [],
  );
  for await (const _ of stream);
  return strings;
}
