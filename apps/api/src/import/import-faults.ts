import { faultOf, type SheetFault } from '@kycuong/spreadsheet/sheet-fault';

export const fileGone: SheetFault = faultOf(
  'file-gone',
  ['tệp đã được xóa sau 30 ngày', 'the file was removed after 30 days'],
  ['gửi lại tệp', 'send the file again'],
);

export const changedMeanwhile: SheetFault = faultOf(
  'changed-meanwhile',
  [
    'dữ liệu tổ chức đã thay đổi sau lần kiểm tra, nên chưa nhập gì',
    'the organisation has changed since the check, so nothing was brought in',
  ],
  ['kiểm tra lại tệp rồi xác nhận', 'check the file again and confirm'],
);
