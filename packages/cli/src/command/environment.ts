import type { Bilingual } from '@kycuong/rules/bilingual';

/** What commands read from the environment. Commands on files read none of it. */
export const environment: readonly (readonly [name: string, words: Bilingual])[] = [
  [
    'DATABASE_URL',
    {
      vi: 'địa chỉ PostgreSQL với tài khoản chủ sở hữu; cho `migrate`, `seed`, `doctor`, `catalogue export`, `catalogue show --database`',
      en: 'the PostgreSQL address of its owner; for `migrate`, `seed`, `doctor`, `catalogue export`, `catalogue show --database`',
    },
  ],
  [
    'KYCUONG_STAFF_DATABASE_URL',
    {
      vi: 'địa chỉ với vai trò kycuong_staff; cho `catalogue import`',
      en: 'the address as kycuong_staff; for `catalogue import`',
    },
  ],
  [
    'KYCUONG_AUTH_DATABASE_URL',
    {
      vi: 'địa chỉ với vai trò kycuong_auth; cho `catalogue import`',
      en: 'the address as kycuong_auth; for `catalogue import`',
    },
  ],
  [
    'KYCUONG_AUTH_SECRET',
    {
      vi: 'khóa ký phiên đăng nhập, như của máy chủ; cho `catalogue import`',
      en: 'the secret that signs sessions, as on the server; for `catalogue import`',
    },
  ],
  [
    'KYCUONG_CONSOLE_ORIGIN',
    {
      vi: 'địa chỉ bảng điều khiển; cho `catalogue import`',
      en: 'where the console is reached; for `catalogue import`',
    },
  ],
  [
    'KYCUONG_PASSWORD',
    {
      vi: 'mật khẩu của tài khoản `--email`; cho `catalogue import`',
      en: 'the password of the account `--email`; for `catalogue import`',
    },
  ],
];
