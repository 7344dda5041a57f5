import type { explain } from '@kycuong/api/ingest';

type Code = ReturnType<typeof explain>['code'];

const statuses: Partial<Record<Code, number>> = {
  TOKEN_NOT_GOOD: 401,
  TOKEN_LACKS_SCOPE: 403,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  EVENTS_HAVE_PROBLEMS: 422,
  EVENT_ID_REUSED: 409,
  EVIDENCE_CONTRADICTS: 409,
  EVENTS_WAITING: 429,
};

/** The status of HTTP for a refusal of the ingestion; whatever it does not know is our own failure. */
export const statusOf = (code: Code): number => statuses[code] ?? 500;
