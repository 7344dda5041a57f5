import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Bilingual } from '@kycuong/rules/catalogue/schema';
import { RefusalError, type RefusalCode } from './refusal-error.ts';

/** What a screen or another system may know about a failure. */
export interface Explanation {
  readonly code: RefusalCode | 'BAD_INPUT' | 'UNKNOWN_PROCEDURE' | 'INTERNAL';
  readonly message: Bilingual;
  readonly rule: string | null;
  readonly details: unknown;
  /** Fields that did not fit the input's form. */
  readonly fields: readonly { readonly path: string; readonly problem: string }[];
  readonly requestId: string | null;
}

const plain = (code: Explanation['code'], vi: string, en: string, requestId: string | null): Explanation => ({
  code,
  message: { vi, en },
  rule: null,
  details: null,
  fields: [],
  requestId,
});

export const explain = (error: unknown, requestId: string | null = null): Explanation => {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof RefusalError) {
    const { code, message, rule } = cause.refusal;
    return { code, message, rule, details: cause.details, fields: [], requestId };
  }
  if (cause instanceof ZodError) {
    const fields = cause.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
    const bad = plain('BAD_INPUT', 'Dữ liệu gửi lên chưa đúng dạng; xem từng ô bên dưới.', 'What was sent does not have the right form; see the fields.', requestId);
    return { ...bad, fields };
  }
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') {
    return plain('UNKNOWN_PROCEDURE', 'Không có thao tác này.', 'There is no such procedure.', requestId);
  }
  return plain(
    'INTERNAL',
    'Hệ thống gặp lỗi và chưa lưu gì. Hãy thử lại; nếu vẫn lỗi, báo người vận hành kèm mã yêu cầu.',
    'The system failed and stored nothing. Try again; if it fails again, give the operators the request id.',
    requestId,
  );
};
