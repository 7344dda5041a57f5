import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { CatalogueRefusalCode } from '@kycuong/rules/catalogue';
import type { Refusal } from '@kycuong/rules/refusal';
import type { ApiRefusalCode } from './api-refusals.ts';

export type RefusalCode = ApiRefusalCode | CatalogueRefusalCode;

/** Exhaustive and without a default: a new refusal does not compile until it has a place here. */
export const trpcCodeOf: Record<RefusalCode, TRPC_ERROR_CODE_KEY> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NO_PROVINCE_CHOSEN: 'FORBIDDEN',
  NOT_A_MEMBER: 'FORBIDDEN',
  NO_PERMISSION: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  STALE_EDIT: 'CONFLICT',
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
  throw new TRPCError({ code: trpcCodeOf[refusal.code], message: refusal.log, cause: new RefusalError(refusal, details) });
};
