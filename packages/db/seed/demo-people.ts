import type { Role } from '@kycuong/rules/access';
import { caseCast } from './demo-case-cast.ts';

/** A person who does not exist, with as many accounts as addresses. Every name carries the words that say so. */
export interface DemoPerson {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly roles: Readonly<Record<string, readonly Role[]>>;
  /** Which officer of the invented organisation they are, in each of their provinces. */
  readonly officer?: string;
}

const invented = (name: string): string => `${name} (minh họa)`;

// In each province somebody who edits and may also approve, but not their own edits, under either of two accounts.
const cast: Readonly<
  Record<string, { both: string; approver: string; leader: string; admin: string; second: string }>
> = {
  'da-nang': {
    both: 'Võ Hải Soạn',
    approver: 'Phan Thu Duyệt',
    leader: 'Lê Ngọc Trưởng',
    admin: 'Ngô Thanh Tổ',
    second: 'Mai Sơn Chức',
  },
  'yen-bai': {
    both: 'Hoàng Mai Soạn',
    approver: 'Nông Văn Duyệt',
    leader: 'Đặng Thị Trưởng',
    admin: 'Lò Văn Tổ',
    second: 'Hà Thác Chức',
  },
  'khanh-hoa': {
    both: 'Trần Nha Soạn',
    approver: 'Bùi Cam Duyệt',
    leader: 'Nguyễn Ninh Trưởng',
    admin: 'Cao Diên Tổ',
    second: 'Lương Trầm Chức',
  },
  'quang-ninh': {
    both: 'Vũ Hạ Soạn',
    approver: 'Phạm Long Duyệt',
    leader: 'Đỗ Cẩm Trưởng',
    admin: 'Bùi Hoành Tổ',
    second: 'Tô Bãi Chức',
  },
};

export const demoPeople: readonly DemoPerson[] = [
  ...Object.entries(cast).flatMap(([province, { both, approver, leader, admin, second }]): DemoPerson[] => [
    {
      name: invented(both),
      addresses: [`soan.${province}@demo.invalid`, `soan-2.${province}@demo.invalid`],
      roles: { [province]: ['catalogue-editor', 'catalogue-approver'] },
    },
    {
      name: invented(approver),
      addresses: [`duyet.${province}@demo.invalid`],
      roles: { [province]: ['catalogue-approver'] },
    },
    {
      name: invented(leader),
      addresses: [`lanh-dao.${province}@demo.invalid`],
      roles: { [province]: ['leader'] },
    },
    {
      name: invented(admin),
      addresses: [`to-chuc.${province}@demo.invalid`],
      roles: { [province]: ['organisation-admin'] },
    },
    // Sensitive roles need a second one.
    {
      name: invented(second),
      addresses: [`to-chuc-2.${province}@demo.invalid`],
      roles: { [province]: ['organisation-admin'] },
    },
    ...caseCast.map(({ name, address, roles, officer }) => ({
      name: invented(name),
      addresses: [`${address}.${province}@demo.invalid`],
      roles: { [province]: roles },
      officer,
    })),
  ]),
  {
    name: invented('Lý An Liên'),
    addresses: ['hai-tinh@demo.invalid'],
    roles: { 'yen-bai': ['catalogue-editor'], 'khanh-hoa': ['catalogue-approver'] },
  },
];

/** Whose draft waits for review when the demonstration begins. */
export const demoDraft = {
  province: 'yen-bai',
  directiveSlug: '46-ct-tu',
  author: 'soan.yen-bai@demo.invalid',
} as const;
