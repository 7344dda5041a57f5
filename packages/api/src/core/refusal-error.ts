import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { DatabaseRefusal } from '@kycuong/db/claims';
import {
  catalogueRefusal,
  catalogueRefusalCodes,
  type CatalogueRefusalCode,
} from '@kycuong/rules/catalogue/draft';
import type { Refusal } from '@kycuong/rules/refusal';
import type { ApiRefusalCode } from './api-refusals.ts';

export type RefusalCode = ApiRefusalCode | CatalogueRefusalCode;

/** Exhaustive and without a default: a new refusal does not compile until it has a place here. */
export const trpcCodeOf: Record<RefusalCode, TRPC_ERROR_CODE_KEY> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NO_PROVINCE_CHOSEN: 'FORBIDDEN',
  NOT_A_MEMBER: 'FORBIDDEN',
  NO_PERMISSION: 'FORBIDDEN',
  NOT_PERMITTED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  NO_SUCH_VERSION: 'NOT_FOUND',
  STALE_EDIT: 'CONFLICT',
  DRAFT_ALREADY_OPEN: 'CONFLICT',
  NOT_A_DRAFT: 'CONFLICT',
  NOT_IN_REVIEW: 'CONFLICT',
  CONTENT_CHANGED_SINCE_REVIEW: 'CONFLICT',
  EFFECTIVE_DAY_TAKEN: 'CONFLICT',
  VERSION_EDITED_BY_APPROVER: 'FORBIDDEN',
  VERBATIM_CHANGED: 'UNPROCESSABLE_CONTENT',
  NOTHING_CHANGED: 'UNPROCESSABLE_CONTENT',
  LINT_ERRORS_REMAIN: 'UNPROCESSABLE_CONTENT',
  EFFECTIVE_DAY_IN_PAST: 'UNPROCESSABLE_CONTENT',
  REASON_REQUIRED: 'UNPROCESSABLE_CONTENT',
  FILE_HAS_PROBLEMS: 'UNPROCESSABLE_CONTENT',
  PROVINCE_MISMATCH: 'UNPROCESSABLE_CONTENT',
};

/** Carries a refusal through tRPC. `details` is what the screen shows beside the message, such as what changed. */
export class RefusalError extends Error {
  readonly refusal: Refusal<RefusalCode>;
  readonly details: unknown;

  constructor(refusal: Refusal<RefusalCode>, details: unknown = null) {
    super(`${refusal.code}: ${refusal.log}`);
    this.name = 'RefusalError';
    this.refusal = refusal;
    this.details = details;
  }
}

export const refuse = (refusal: Refusal<RefusalCode>, details: unknown = null): never => {
  throw new TRPCError({
    code: trpcCodeOf[refusal.code],
    message: refusal.log,
    cause: new RefusalError(refusal, details),
  });
};

const isCatalogueCode = (code: string): code is CatalogueRefusalCode =>
  (catalogueRefusalCodes as readonly string[]).includes(code);

/** The database's refusal in the words of `rules`; any other error as it came. */
export const refusedByDatabase = (error: unknown): unknown => {
  if (!(error instanceof DatabaseRefusal) || !isCatalogueCode(error.code)) return error;
  const refusal = catalogueRefusal(error.code);
  return new TRPCError({
    code: trpcCodeOf[error.code],
    message: refusal.log,
    cause: new RefusalError(refusal, error.found ? { found: error.found } : null),
  });
};
