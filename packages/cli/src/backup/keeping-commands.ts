import type { Command, CommandOption } from '../command/command.ts';

const dataDir: CommandOption = {
  name: 'data-dir',
  value: 'DIR',
  help: {
    vi: 'nơi dữ liệu của máy chủ đi kèm; thiếu thì KYCUONG_DATA_DIR, rồi .data; không dùng khi có DATABASE_URL',
    en: 'where the embedded server keeps its data; else KYCUONG_DATA_DIR, else .data; not used with DATABASE_URL',
  },
};

/** What keeps the data safe, and shows that they are. */
export const keepingCommands: readonly Command[] = [
  {
    name: 'backup',
    args: ['file'],
    options: [dataDir],
    summary: {
      vi: 'ghi toàn bộ cơ sở dữ liệu tại một thời điểm vào một tệp chỉ chủ tệp đọc được; hệ thống vẫn chạy',
      en: 'write the whole database as of one moment into a file that its owner alone can read; the system goes on running',
    },
    examples: ['kycuong backup 2026-11-23.kcb', 'DATABASE_URL=postgres://… kycuong backup 2026-11-23.kcb'],
    run: async (call) => (await import('./backup-database.ts')).backupDatabase(call),
  },
  {
    name: 'restore',
    args: ['file'],
    options: [dataDir],
    summary: {
      vi: 'nạp một bản sao lưu vào một cơ sở dữ liệu trống, trọn vẹn hoặc không gì cả, rồi kiểm nhật ký kiểm toán',
      en: 'load a backup into an empty database, whole or not at all, then verify the audit log',
    },
    examples: ['kycuong restore 2026-11-23.kcb --data-dir phuc-hoi'],
    run: async (call) => (await import('./restore-database.ts')).restoreDatabase(call),
  },
  {
    name: 'audit verify',
    args: [],
    options: [
      dataDir,
      {
        name: 'province',
        value: 'PROVINCE',
        help: { vi: 'chỉ tỉnh này, như `yen-bai`', en: 'this province only, like `yen-bai`' },
      },
      {
        name: 'head',
        value: 'NUMBER:HASH',
        help: {
          vi: 'niêm phong đã giữ từ lần trước; phải còn trong nhật ký',
          en: 'a seal kept from before; it must still be in the log',
        },
      },
    ],
    summary: {
      vi: 'kiểm chuỗi nhật ký kiểm toán; in niêm phong để giữ, hoặc từng chỗ bị sửa, xóa, thêm (mã thoát 1)',
      en: 'verify the chained audit log; print the seal to keep, or each place that was altered, removed or added (exit 1)',
    },
    examples: ['kycuong audit verify', 'kycuong audit verify --province yen-bai --head 12:9f…'],
    run: async (call) => (await import('../audit/verify-audit-log.ts')).verifyAuditLog(call),
  },
];
