import type { UnitKind } from '@kycuong/rules/organisation';

export interface DemoUnit {
  readonly unit: string;
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly parent: string | null;
  /** What its head and its deputies are called. */
  readonly titles: readonly [head: string, deputy: string];
}

const kinds = {
  department: ['Giám đốc', 'Phó Giám đốc'],
  section: ['Trưởng phòng', 'Phó Trưởng phòng'],
  committee: ['Chủ tịch', 'Phó Chủ tịch'],
  party: ['Trưởng ban', 'Phó Trưởng ban'],
  office: ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
  inspectorate: ['Chánh Thanh tra', 'Phó Chánh Thanh tra'],
} as const satisfies Record<string, readonly [string, string]>;

const unit = (
  code: string,
  name: string,
  unitKind: UnitKind,
  parent: string | null,
  titles: keyof typeof kinds,
): DemoUnit => ({ unit: code, name: `${name} (minh họa)`, unitKind, parent, titles: kinds[titles] });

/** Before 1/7/2025 communes hung under districts; these two end on that day. */
export const demoDistricts: readonly DemoUnit[] = [
  unit('huyen-mau-dong', 'UBND huyện Mẫu Đông', 'other', 'ubnd', 'committee'),
  unit('huyen-mau-tay', 'UBND huyện Mẫu Tây', 'other', 'ubnd', 'committee'),
];

/** A small province: the committee, its departments and their sections, bodies of the Party, service units and communes. */
export const demoUnits: readonly DemoUnit[] = [
  unit('ubnd', 'Ủy ban nhân dân tỉnh', 'other', null, 'committee'),
  unit('van-phong', 'Văn phòng Ủy ban nhân dân tỉnh', 'department', 'ubnd', 'office'),
  unit('thanh-tra', 'Thanh tra tỉnh', 'department', 'ubnd', 'inspectorate'),
  unit('so-noi-vu', 'Sở Nội vụ', 'department', 'ubnd', 'department'),
  unit('so-noi-vu-cc', 'Phòng Công chức, viên chức', 'department', 'so-noi-vu', 'section'),
  unit('so-noi-vu-cchc', 'Phòng Cải cách hành chính', 'department', 'so-noi-vu', 'section'),
  unit('so-tai-chinh', 'Sở Tài chính', 'department', 'ubnd', 'department'),
  unit('so-tai-chinh-ns', 'Phòng Quản lý ngân sách', 'department', 'so-tai-chinh', 'section'),
  unit('so-xay-dung', 'Sở Xây dựng', 'department', 'ubnd', 'department'),
  unit('so-nn-mt', 'Sở Nông nghiệp và Môi trường', 'department', 'ubnd', 'department'),
  unit('so-nn-mt-dd', 'Phòng Đất đai', 'department', 'so-nn-mt', 'section'),
  unit('tinh-uy', 'Tỉnh ủy', 'party-body', null, 'party'),
  unit('ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'party-body', 'tinh-uy', 'party'),
  unit('ubkt', 'Cơ quan Ủy ban Kiểm tra Tỉnh ủy', 'party-body', 'tinh-uy', 'party'),
  unit('tt-hcc', 'Trung tâm Phục vụ hành chính công', 'service-unit', 'ubnd', 'department'),
  unit('vp-dat-dai', 'Văn phòng Đăng ký đất đai', 'service-unit', 'so-nn-mt', 'department'),
  unit('xa-an-binh', 'UBND xã An Bình', 'commune', 'huyen-mau-dong', 'committee'),
  unit('xa-phu-loc', 'UBND xã Phú Lộc', 'commune', 'huyen-mau-dong', 'committee'),
  unit('xa-tan-hoa', 'UBND xã Tân Hòa', 'commune', 'huyen-mau-tay', 'committee'),
  unit('phuong-minh-khai', 'UBND phường Minh Khai', 'commune', 'huyen-mau-tay', 'committee'),
];
