import { keepingCommands } from '../backup/keeping-commands.ts';
import { analysisCommands } from '../detection/analysis-commands.ts';
import { casesCommand } from '../detection/cases-command.ts';
import { detectionCommands } from '../detection/detection-commands.ts';
import type { Command, CommandOption } from './command.ts';

const onDay: CommandOption = {
  name: 'on',
  value: 'DATE',
  help: {
    vi: 'bản có hiệu lực ngày này, dạng 2026-12-01',
    en: 'the version in force on this day, like 2026-12-01',
  },
};
const fromDatabase: CommandOption = {
  name: 'database',
  help: {
    vi: 'đọc bản đang áp dụng trong cơ sở dữ liệu (DATABASE_URL) thay cho gói đi kèm',
    en: 'read the version in force from the database (DATABASE_URL) instead of the shipped pack',
  },
};
const email: CommandOption = {
  name: 'email',
  value: 'EMAIL',
  help: {
    vi: 'tài khoản của người làm; mật khẩu lấy từ KYCUONG_PASSWORD',
    en: 'the account of who acts; the password comes from KYCUONG_PASSWORD',
  },
};
const code: CommandOption = {
  name: 'code',
  value: 'CODE',
  help: { vi: 'mã của lớp xác thực thứ hai', en: 'the code of the second factor' },
};

/** Every command of the toolkit. The help and docs/reference/cli.md are written from this table. */
export const commands: readonly Command[] = [
  {
    name: 'catalogue list',
    args: [],
    options: [],
    summary: { vi: 'liệt kê các gói danh mục đi kèm', en: 'list the catalogues that are shipped' },
    examples: ['kycuong catalogue list'],
    run: async (call) => (await import('../catalogue/list-catalogues.ts')).listCatalogues(call),
  },
  {
    name: 'catalogue show',
    args: ['province'],
    options: [onDay, fromDatabase],
    summary: {
      vi: 'in danh mục của một tỉnh: nguyên văn, đoạn, đối tượng, nhóm, nguồn, thiết lập',
      en: "print a province's catalogue: words, clauses, addressees, families, sources, settings",
    },
    examples: ['kycuong catalogue show yen-bai', 'kycuong catalogue show da-nang --on 2026-12-01 --json'],
    run: async (call) => (await import('../catalogue/show-catalogue.ts')).showCatalogue(call),
  },
  {
    name: 'catalogue lint',
    args: ['file'],
    options: [
      {
        name: 'strict',
        help: { vi: 'có cảnh báo thì mã thoát là 1', en: 'exit with 1 when there are warnings' },
      },
    ],
    summary: {
      vi: 'kiểm tra một tệp danh mục, chỉ ra dòng, cột, đường dẫn và cách sửa',
      en: 'check a catalogue file, with line, column, path and remedy',
    },
    examples: ['kycuong catalogue lint packages/rules/catalogues/yen-bai.yaml'],
    run: async (call) => (await import('../catalogue/lint-catalogue.ts')).lintCatalogue(call),
  },
  {
    name: 'catalogue diff',
    args: ['before', 'after'],
    options: [],
    summary: {
      vi: 'so hai danh mục (tệp hoặc tên tỉnh), mỗi thay đổi một câu',
      en: 'compare two catalogues (files or provinces), one sentence for each change',
    },
    examples: ['kycuong catalogue diff yen-bai yen-bai-moi.yaml'],
    run: async (call) => (await import('../catalogue/diff-catalogues.ts')).diffCatalogues(call),
  },
  {
    name: 'catalogue export',
    args: ['province'],
    options: [
      onDay,
      { name: 'out', value: 'FILE', help: { vi: 'ghi vào tệp này', en: 'write to this file' } },
    ],
    summary: {
      vi: 'xuất bản đang áp dụng trong cơ sở dữ liệu thành tệp YAML',
      en: 'write the version in force in the database as a YAML file',
    },
    examples: ['kycuong catalogue export yen-bai --out yen-bai.yaml'],
    run: async (call) => (await import('../catalogue/export-catalogue.ts')).exportCatalogue(call),
  },
  {
    name: 'catalogue import',
    args: ['file'],
    options: [
      email,
      code,
      {
        name: 'dry-run',
        help: {
          vi: 'chỉ kiểm tra và cho xem thay đổi, không lưu gì',
          en: 'only check and show the changes; store nothing',
        },
      },
    ],
    summary: {
      vi: 'nạp một tệp thành bản nháp của tỉnh; duyệt và ngày hiệu lực vẫn làm ở bảng điều khiển',
      en: "load a file as the province's draft; review and effective day stay with the console",
    },
    examples: ['KYCUONG_PASSWORD=… kycuong catalogue import yen-bai.yaml --email lan@example.vn --dry-run'],
    run: async (call) => (await import('../catalogue/import-catalogue.ts')).importCatalogue(call),
  },
  {
    name: 'log verify',
    args: ['url'],
    options: [
      {
        name: 'since',
        value: 'HEADFILE',
        help: {
          vi: 'mã gốc đã giữ từ lần trước; nhật ký hôm nay phải là phần nối dài của nó',
          en: 'a head kept from before; the log of today must continue it',
        },
      },
      {
        name: 'key',
        value: 'HEX',
        help: {
          vi: 'khóa công khai bạn đã biết, 64 chữ số thập lục phân; thiếu thì dùng khóa mà trang đăng',
          en: 'the public key that you know, 64 hexadecimal digits; without it, the keys that the site names',
        },
      },
    ],
    summary: {
      vi: 'tải mọi mục của nhật ký công khai, tính lại mã gốc, kiểm chữ ký; in mã gốc để giữ (mã thoát 1: không khớp)',
      en: 'fetch every entry of a public log, compute the root anew, check the signature; print the head to keep (exit 1: it does not fit)',
    },
    examples: [
      'kycuong log verify https://ket-qua.example.gov.vn/da-nang > head.txt',
      'kycuong log verify https://ket-qua.example.gov.vn/da-nang --since head.txt',
    ],
    run: async (call) => (await import('../log/verify-log.ts')).verifyLog(call),
  },
  {
    name: 'family show',
    args: ['family'],
    options: [],
    summary: {
      vi: 'in một nhóm biểu hiện qua bốn tỉnh: lời của từng tỉnh và quan hệ giữa chúng',
      en: 'print a family across the four provinces: the words of each and how alike they are',
    },
    examples: ['kycuong family show lax-supervision'],
    run: async (call) => (await import('../family/show-family.ts')).showFamily(call),
  },
  ...detectionCommands,
  ...analysisCommands,
  casesCommand,
  {
    name: 'migrate',
    args: [],
    options: [],
    summary: {
      vi: 'đưa cơ sở dữ liệu (DATABASE_URL) lên phiên bản mới nhất',
      en: 'bring the database (DATABASE_URL) up to the newest version',
    },
    examples: ['DATABASE_URL=postgres://… kycuong migrate'],
    run: async (call) => (await import('../database/migrate-database.ts')).migrateDatabase(call),
  },
  {
    name: 'seed',
    args: [],
    options: [
      {
        name: 'demo',
        help: {
          vi: 'thêm người và tài khoản minh họa; từ chối khi NODE_ENV=production',
          en: 'add demo people and accounts; refused when NODE_ENV=production',
        },
      },
    ],
    summary: {
      vi: 'nạp bốn danh mục đi kèm vào cơ sở dữ liệu',
      en: 'load the four shipped catalogues into the database',
    },
    examples: ['DATABASE_URL=postgres://… kycuong seed'],
    run: async (call) => (await import('../database/seed-database.ts')).seedDatabase(call),
  },
  ...keepingCommands,
  {
    name: 'account add',
    args: [],
    options: [
      {
        name: 'email',
        value: 'EMAIL',
        help: { vi: 'địa chỉ để đăng nhập', en: 'the address to sign in with' },
      },
      {
        name: 'name',
        value: 'NAME',
        help: { vi: 'tên người dùng tài khoản', en: 'the name of whose account it is' },
      },
      {
        name: 'province',
        value: 'PROVINCE',
        help: { vi: 'tỉnh, như `yen-bai`', en: 'the province, like `yen-bai`' },
      },
      {
        name: 'role',
        value: 'ROLE',
        help: {
          vi: 'một hay nhiều vai trò, cách nhau bằng dấu phẩy, như `catalogue-editor`',
          en: 'one role or several, with commas, like `catalogue-editor`',
        },
      },
      {
        name: 'same-person-as',
        value: 'EMAIL',
        help: {
          vi: 'tài khoản thứ hai của cùng một người; người đã sửa thì không duyệt, dù bằng tài khoản nào',
          en: 'a second account of the same person; whoever edited may not approve, under either',
        },
      },
    ],
    summary: {
      vi: 'thêm một tài khoản và in mật khẩu của nó, một lần',
      en: 'add an account and print its password, once',
    },
    examples: [
      'kycuong account add --email lan@example.vn --name "Lan" --province yen-bai --role catalogue-editor',
    ],
    run: async (call) => (await import('../account/add-account.ts')).addAccount(call),
  },
  {
    name: 'doctor',
    args: [],
    options: [],
    summary: {
      vi: 'kiểm tra máy này: Node, các gói danh mục, cơ sở dữ liệu và từng vai trò',
      en: 'check this machine: Node, the shipped catalogues, the database and each role',
    },
    examples: ['kycuong doctor'],
    run: async (call) => (await import('../database/doctor.ts')).doctor(call),
  },
];
