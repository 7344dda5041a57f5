import type { Role } from '@kycuong/rules/access';

interface CaseActor {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly Role[];
  /** A code of the invented organisation: a ward, the inspectorate, the department of home affairs. */
  readonly officer: string;
}

/** Whom the path of a case takes, in every province: most serve in one ward, so that a case of the ward stays there. */
export const caseCast: readonly CaseActor[] = [
  { name: 'Bế Thu Tiếp', address: 'tiep-nhan', roles: ['intake'], officer: 'CB-0291' },
  { name: 'Triệu Mai Minh', address: 'xac-minh', roles: ['verifier'], officer: 'CB-0292' },
  { name: 'Quách Văn Chứng', address: 'xac-minh-2', roles: ['verifier'], officer: 'CB-0293' },
  { name: 'Kiều Bảo Quyết', address: 'quyet-dinh', roles: ['decider'], officer: 'CB-0287' },
  { name: 'Thạch Sơn Định', address: 'quyet-dinh-2', roles: ['decider'], officer: 'CB-0288' },
  { name: 'Lâm Kiều Công', address: 'cong-khai-1', roles: ['publisher'], officer: 'CB-0053' },
  { name: 'Mạc Đình Khai', address: 'cong-khai-2', roles: ['publisher'], officer: 'CB-0054' },
  // Above the ward: whoever decides on its head is not led by them.
  { name: 'Tạ Minh Trên', address: 'quyet-dinh-so', roles: ['decider'], officer: 'CB-0038' },
  { name: 'Viên Thị Bố', address: 'cong-khai-3', roles: ['publisher'], officer: 'CB-0055' },
  { name: 'Đàm Quang Tra', address: 'thanh-tra', roles: ['inspector'], officer: 'CB-0036' },
  { name: 'Sầm Đức Thủ', address: 'thu-truong', roles: ['head'], officer: 'CB-0286' },
  { name: 'Giáp Văn Thìn', address: 'can-bo', roles: ['officer'], officer: 'CB-0295' },
  { name: 'Ông Thị Kín', address: 'giu-danh-tinh', roles: ['identity-custodian'], officer: 'CB-0037' },
];
