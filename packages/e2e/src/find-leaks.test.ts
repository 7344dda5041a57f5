import { expect, test } from 'vitest';
import { findLeaks } from './find-leaks.ts';

const known = ['Đặng Quang Vinh', 'Le Lan Anh', 'abcde-fghij-klmno'];
const good = [
  'api      │ 10:15:33 info procedure procedure=access.invite outcome=OK ms=12 requestId=5c2f0912-3456-4789-8123-0987654321ab',
  'public   │ 10:15:33 info GET /da-nang/ket-qua → 200 3 ms',
  '2026-11-23 03:15:01.912 UTC kycuong_staff@kycuong ERROR:  ORGANISATION_REVISION 1795403696073',
];

test('what a log may say is no leak', () => {
  expect(findLeaks(good.join('\n'), known)).toEqual([]);
});

test.each([
  'invited Đặng Quang Vinh',
  `invited ${'Đặng Quang Vinh'.normalize('NFD')}`,
  'said Le Lan Anh',
  'password abcde-fghij-klmno',
  'called 0912345678 twice',
  'mail to moi.yen-bai@demo.invalid',
  'Authorization: Bearer kycuong_4w9f8ZkQm1bT0rXyE5sUvA',
])('a planted leak is found: %s', (line) => {
  const leaks = findLeaks([...good, line].join('\n'), known);
  expect(leaks.map((leak) => leak.line)).toEqual([line.normalize('NFC')]);
});
