import { faultOf, SheetFaultError } from '../sheet-fault.ts';
import { readXml } from './xml-events.ts';
import { brokenZip, type Parts } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const otherZip = (what: readonly [vi: string, en: string]) =>
  faultOf(
    'not-a-table',
    [`đây là ${what[0]}, không phải bảng tính .xlsx`, `this is ${what[1]}, not a workbook of kind .xlsx`],
    [
      'mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), loại “Excel Workbook (.xlsx)”, rồi gửi tệp mới',
      'open it in Excel or LibreOffice, choose Save As, the type “Excel Workbook (.xlsx)”, and send the new file',
    ],
  );

export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = parts.names.find((name) => /^xl\/workbook\.xml$/i.test(name));
  if (main === undefined) throw new SheetFaultError(await whatInstead(parts));
  const targets = new Map<string, string>();
  const kinds = new Map<string, string>();
  readXml((await parts.text('xl/_rels/workbook.xml.rels')) ?? '<none/>', {
    open: (name, { Id, Target, Type }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      targets.set(Id, part);
      kinds.set((Type ?? '').split('/').at(-1)!, part);
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml((await parts.text(main)) ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? attributes['relationships:id'] ?? '');
      if (part !== undefined && parts.names.includes(part) && !part.includes('chartsheets'))
        sheets.push({
          name: attributes['name'] ?? '',
          part,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
    },
  });
  if (sheets.length === 0) throw new SheetFaultError(brokenZip);
  const has = (part: string | undefined) =>
    part !== undefined && parts.names.includes(part) ? part : undefined;
  return {
    sheets,
    from1904,
    sharedStrings: has(kinds.get('sharedStrings')),
    styles: has(kinds.get('styles')),
  };
}

async function whatInstead(parts: Parts) {
  const names = parts.names.join('\n');
  if (/^xl\/workbook\.bin$/m.test(names))
    return otherZip(['tệp Excel nhị phân (.xlsb)', 'a binary workbook (.xlsb)']);
  if (/^word\//m.test(names)) return otherZip(['tệp Word', 'a Word document']);
  if (/^ppt\//m.test(names)) return otherZip(['tệp PowerPoint', 'a PowerPoint file']);
  if (/^content\.xml$/m.test(names))
    return otherZip(['tệp OpenDocument (.ods, .odt)', 'an OpenDocument file (.ods, .odt)']);
  return otherZip(['tệp nén (.zip)', 'a zip archive']);
}
