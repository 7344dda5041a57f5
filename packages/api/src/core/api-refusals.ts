import type { Refusal } from '@kycuong/rules/refusal';

/** Refusals that no rule makes: they are about who asks and what was found. */
export const apiRefusalCodes = [
  'NOT_SIGNED_IN',
  'NO_PROVINCE_CHOSEN',
  'NOT_A_MEMBER',
  'SECOND_FACTOR_REQUIRED',
  'TOKEN_NOT_GOOD',
  'TOKEN_LACKS_SCOPE',
  'NO_PERMISSION',
  'NOT_FOUND',
  'FILE_HAS_PROBLEMS',
  'EVENTS_HAVE_PROBLEMS',
  'PROVINCE_MISMATCH',
] as const;
export type ApiRefusalCode = (typeof apiRefusalCodes)[number];

const of = (
  code: ApiRefusalCode,
  rule: string,
  log: string,
  vi: string,
  en: string,
): Refusal<ApiRefusalCode> => ({
  code,
  rule,
  log,
  message: { vi, en },
});

export const notSignedIn = of(
  'NOT_SIGNED_IN',
  'access.session',
  'no session',
  'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết. Hãy đăng nhập lại.',
  'You are not signed in, or your session has ended. Sign in again.',
);
export const noProvinceChosen = of(
  'NO_PROVINCE_CHOSEN',
  'access.one-province-at-a-time',
  'no acting province',
  'Bạn chưa chọn tỉnh để làm việc. Hãy chọn tỉnh trước.',
  'You have not chosen a province to work in. Choose one first.',
);
export const notAMember = of(
  'NOT_A_MEMBER',
  'access.membership',
  'person has no membership in the acting province',
  'Bạn không có vai trò nào trong tỉnh này. Hãy chọn tỉnh khác, hoặc nhờ quản trị tổ chức của tỉnh phân vai trò.',
  'You have no role in this province. Choose another, or ask its organisation admin for a role.',
);
export const secondFactorRequired = of(
  'SECOND_FACTOR_REQUIRED',
  'access.second-factor',
  'a role in the province asks for a second factor',
  'Vai trò của bạn ở tỉnh này chỉ mở khi tài khoản đã bật xác thực hai lớp. Hãy bật ở trang Tài khoản.',
  'Your role in this province opens only once your account has a second factor. Turn it on under Account.',
);
export const tokenNotGood = of(
  'TOKEN_NOT_GOOD',
  'access.api-token',
  'no good token',
  'Khóa truy cập thiếu, sai, đã hủy hoặc hết hạn. Hãy nhờ quản trị tổ chức của tỉnh cấp khóa mới.',
  'The token is missing, wrong, revoked or expired. Ask the organisation admin of the province for a new one.',
);
export const tokenLacksScope = (scope: string): Refusal<ApiRefusalCode> =>
  of(
    'TOKEN_LACKS_SCOPE',
    'access.api-token',
    `token lacks ${scope}`,
    `Khóa truy cập này không có phạm vi \`${scope}\`.`,
    `This token does not have the scope \`${scope}\`.`,
  );
export const noPermission = (permission: string): Refusal<ApiRefusalCode> =>
  of(
    'NO_PERMISSION',
    'access.role',
    `role does not grant ${permission}`,
    'Vai trò của bạn không cho làm việc này. Người có vai trò phù hợp trong tỉnh làm được.',
    'Your role does not allow this. Somebody with the right role in the province can do it.',
  );
export const notFound = (what: string): Refusal<ApiRefusalCode> =>
  of(
    'NOT_FOUND',
    'access.own-province',
    `${what} not found in the acting province`,
    'Không tìm thấy trong tỉnh bạn đang làm việc. Có thể địa chỉ sai, hoặc nội dung thuộc tỉnh khác.',
    'Not found in the province you are working in. The address may be wrong, or it belongs to another province.',
  );
export const fileHasProblems = of(
  'FILE_HAS_PROBLEMS',
  'catalogue.file-form',
  'the file has errors',
  'Tệp còn lỗi nên chưa lưu gì. Hãy sửa từng lỗi ghi bên dưới rồi nộp lại.',
  'The file has errors, so nothing was stored. Mend each error below and hand it in again.',
);
export const eventsHaveProblems = of(
  'EVENTS_HAVE_PROBLEMS',
  'work.event-form',
  'events have errors',
  'Có sự kiện sai nên không sự kiện nào được nhận. Hãy sửa từng lỗi ghi bên dưới rồi gửi lại cả lô.',
  'Some events have errors, so none was taken in. Mend each error below and send the whole batch again.',
);
export const provinceMismatch = (fileProvince: string, acting: string): Refusal<ApiRefusalCode> =>
  of(
    'PROVINCE_MISMATCH',
    'access.own-province',
    'file of another province',
    `Tệp ghi tỉnh “${fileProvince}”, còn bạn đang làm việc cho “${acting}”. Hãy đổi dòng \`province\` hoặc chọn đúng tỉnh.`,
    `The file says province “${fileProvince}”, but you are working in “${acting}”. Change the \`province\` line or choose that province.`,
  );
