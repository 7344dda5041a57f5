import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { RefusalError, type RefusalCode } from './refusal-error.ts';

/** What a screen or another system may know about a failure. */
export interface Explanation {
  readonly code: RefusalCode | 'BAD_INPUT' | 'UNKNOWN_PROCEDURE' | 'INTERNAL';
  readonly message: Bilingual;
  readonly rule: string | null;
  readonly details: unknown;
  /** Fields that did not fit the input's form, each with the kind of misfit. */
  readonly fields: readonly { readonly path: string; readonly code: string }[];
  readonly requestId: string | null;
}

const badInput: Bilingual = {
  vi: 'Dữ liệu gửi lên chưa đúng dạng; xem từng ô bên dưới.',
  en: 'What was sent does not have the right form; see each field.',
};
const unknownProcedure: Bilingual = { vi: 'Không có thao tác này.', en: 'There is no such procedure.' };
const internal: Bilingual = {
  vi: 'Hệ thống gặp lỗi và chưa lưu gì. Hãy thử lại; nếu vẫn lỗi, báo người vận hành kèm mã yêu cầu.',
  en: 'The system failed and stored nothing. Try again; if it fails again, give the operators the request id.',
};

export const explain = (error: unknown, requestId: string | null = null): Explanation => {
  const plain = { rule: null, details: null, fields: [], requestId } as const;
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof RefusalError) {
    const { code, message, rule } = cause.refusal;
    return { ...plain, code, message, rule, details: cause.details };
  }
  if (cause instanceof ZodError) {
    const fields = cause.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
    return { ...plain, code: 'BAD_INPUT', message: badInput, fields };
  }
  if (error instanceof TRPCError && error.code === 'NOT_FOUND')
    return { ...plain, code: 'UNKNOWN_PROCEDURE', message: unknownProcedure };
  return { ...plain, code: 'INTERNAL', message: internal };
};
