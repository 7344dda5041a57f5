import fc from 'fast-check';
import { expect, test } from 'vitest';
import { privateDetails } from './private-details.ts';

const kindsIn = (text: string, names: string[] = []) => privateDetails(text, names).map(({ kind }) => kind);

test.each([
  ['Ông Nguyễn Văn Bền đã ký', 'name'],
  ['theo lời bà Trần Thị Mười Hai.', 'name'],
  ['gọi 0905 123 456 để hỏi', 'phone'],
  ['số +84.905.123.456', 'phone'],
  ['CCCD 001099012345', 'identity-number'],
  ['gửi về ban.a@example.gov.vn', 'email'],
  ['tại số nhà 12/4', 'address'],
  ['ở 27 đường Lê Lợi', 'address'],
  ['thửa đất số 145', 'address'],
  ['tổ 7', 'address'],
  ['xe 43A-123.45', 'plate'],
  ['tài khoản 1234 5678 9012 345', 'account'],
])('%s: %s', (text, kind) => {
  expect(kindsIn(text)).toContain(kind);
  expect(kindsIn(text.normalize('NFD'))).toContain(kind);
});

test.each([
  'Sáu cuộc họp về cùng một thửa đất, không cuộc nào có thông báo kết luận.',
  'Quyết định 318/QĐ-SNV ngày 10/04/2026, có hiệu lực từ 28/04/2026.',
  'Biểu hiện 11, khoản a và b, Chỉ thị 46-CT/TU; 1.284 trên 1.907 hồ sơ.',
  'Ủy ban nhân dân phường Suối Thông, địa bàn Yên Bái, tỉnh Lào Cai',
])('nothing personal in: %s', (text) => {
  expect(privateDetails(text, ['Nguyễn Văn Bền'])).toEqual([]);
});

test('a known name is found however it is spelt, and where it stands', () => {
  const spelt = fc.constantFrom(
    'Nguyễn Văn Bền',
    'NGUYỄN VĂN BỀN',
    'nguyen van ben',
    'Nguyễn  Văn\nBền',
    'Nguyễn-Văn Bền',
  );
  fc.assert(
    fc.property(fc.lorem(), spelt, fc.boolean(), (around, name, decomposed) => {
      const text = `${around} ${name}, ${around}`;
      const [detail, ...more] = privateDetails(decomposed ? text.normalize('NFD') : text, ['Nguyễn Văn Bền']);
      expect(detail?.kind).toBe('name');
      expect(more).toEqual([]);
      expect(text.normalize('NFC').slice(detail?.from, detail?.to)).toBe(name.normalize('NFC'));
    }),
  );
});

test('any text at all is read without a fault, and findings neither overlap nor leave the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, names) => {
      let end = 0;
      for (const { from, to } of privateDetails(text, names)) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.normalize('NFC').length);
        expect(to).toBeGreaterThan(end);
        end = to;
      }
    }),
  );
});
