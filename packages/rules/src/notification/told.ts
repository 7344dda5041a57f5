import type { CivilDay } from '../core/civil-day.schema.ts';
import type { NotificationKind } from './notification-kinds.ts';

interface CaseNumber {
  readonly year: number;
  readonly no: number;
}
interface VersionNumber {
  readonly slug: string;
  readonly version: number;
}
interface LimitOfCase extends CaseNumber {
  readonly limit: string;
  readonly due: CivilDay;
}

/** What a notification holds of its thing: numbers, codes and days, never a name, a title or a reason. */
export interface SubjectOf {
  readonly 'case.waiting': CaseNumber & { readonly stage: string; readonly offered: boolean };
  readonly 'limit.approaching': LimitOfCase;
  readonly 'limit.passed': LimitOfCase;
  readonly 'signal.new': { readonly count: number };
  readonly 'role.proposed': { readonly proposal: number; readonly role: string };
  readonly 'role.granted': { readonly proposal: number; readonly role: string };
  readonly 'role.refused': { readonly proposal: number };
  readonly 'record.disputed': { readonly dispute: number };
  readonly 'dispute.settled': { readonly dispute: number; readonly outcome: 'upheld' | 'rejected' };
  readonly 'catalogue.submitted': VersionNumber;
  readonly 'catalogue.approved': VersionNumber;
  readonly 'catalogue.returned': VersionNumber;
  readonly 'result.published': { readonly number: string };
  readonly 'result.held': { readonly number: string };
}

/** One kind of event with the subject that belongs to it. */
export type Told = {
  [Kind in NotificationKind]: { readonly kind: Kind; readonly subject: SubjectOf[Kind] };
}[NotificationKind];
