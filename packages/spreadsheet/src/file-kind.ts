import { faultOf, type SheetFault } from './sheet-fault.ts';

export type FileKind = 'csv' | 'xlsx';

const oldExcel = faultOf(
  'old-xls',
  [
    'đây là tệp Excel đời cũ (.xls), hệ thống không đọc loại này',
    'this is a file of the old Excel (.xls), which is not read',
  ],
  [
    'mở tệp bằng Excel hoặc LibreOffice, chọn Tệp > Lưu thành (Save As), chọn loại “Excel Workbook (.xlsx)”, rồi gửi tệp mới',
    'open it in Excel or LibreOffice, choose File > Save As, the type “Excel Workbook (.xlsx)”, and send the new file',
  ],
);
const locked = faultOf(
  'password-protected',
  ['tệp Excel này có mật khẩu nên không đọc được', 'this Excel file is protected by a password'],
  [
    'mở tệp bằng mật khẩu, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi gửi',
    'open it with its password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and send it',
  ],
);
const other = (vi: string, en: string): SheetFault =>
  faultOf(
    'not-a-table',
    [`đây là ${vi}, không phải bảng tính, dù tên tệp là gì`, `this is ${en}, not a table, whatever its name`],
    [
      'gửi tệp .xlsx (Excel, LibreOffice) hoặc .csv; bảng nằm trong tệp khác thì chép sang bảng tính trước',
      'send a file of kind .xlsx (Excel, LibreOffice) or .csv; copy a table that is inside another file into a sheet first',
    ],
  );
const empty = faultOf(
  'empty-file',
  ['tệp rỗng', 'the file is empty'],
  ['kiểm tra lại tệp rồi gửi lại', 'look at the file and send it again'],
);

const begins = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);
const holds = (head: Buffer, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  head.includes(Buffer.from(text, encoding));

const images: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['BMP', 0x42, 0x4d],
  ['TIFF', 0x49, 0x49, 0x2a, 0x00],
  ['TIFF', 0x4d, 0x4d, 0x00, 0x2a],
  ['WebP', 0x52, 0x49, 0x46, 0x46],
];

/** By what the file begins with; its name says nothing. */
export function kindOf(head: Buffer): FileKind | SheetFault {
  if (head.length === 0) return empty;
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0))
    return holds(head, 'EncryptedPackage', 'utf16le') ? locked : oldExcel;
  if (begins(head, 0x50, 0x4b)) return 'xlsx';
  const image = images.find(([, ...bytes]) => begins(head, ...bytes));
  if (image && (image[0] !== 'BMP' || head[6] === 0)) return other(`ảnh ${image[0]}`, `a ${image[0]} image`);
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) return other('tệp PDF', 'a PDF file');
  if (begins(head, 0x1f, 0x8b)) return other('tệp nén gzip', 'a gzip archive');
  if (begins(head, 0x52, 0x61, 0x72, 0x21)) return other('tệp nén RAR', 'a RAR archive');
  if (begins(head, 0x37, 0x7a, 0xbc, 0xaf)) return other('tệp nén 7z', 'a 7z archive');
  if (begins(head, 0x7f, 0x45, 0x4c, 0x46) || (begins(head, 0x4d, 0x5a) && head.includes(0)))
    return other('chương trình', 'a program');
  const start = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\W*(?=<)/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|table)/i.test(start)) return other('trang HTML', 'an HTML page');
  if (/^<\?xml|^<\?mso|^<workbook/i.test(start)) return other('tệp XML', 'an XML file');
  return 'csv';
}
