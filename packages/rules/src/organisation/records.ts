import type { CivilDay } from '../core/civil-day.schema.ts';
import type { OfficerKind, StayCause, SuccessionKind } from './vocabulary.ts';

export type UnitKind = 'party-body' | 'department' | 'commune' | 'service-unit' | 'other';
export type Role = 'head' | 'deputy' | 'manager' | 'staff';
export type Step = 'receive' | 'advise' | 'decide' | 'sign' | 'reply';
export type LeaveCause = 'annual' | 'sick' | 'maternity' | 'training' | 'suspended';

/** When something holds: `[from, to)` in civil days; an open end is null. */
export interface Dated {
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** A unit as it stood for a time. A new name or another superior is a new stage: the unit's code stays. */
export interface UnitStage extends Dated {
  readonly id: string;
  readonly unit: string;
  readonly parent: string | null;
  readonly unitKind: UnitKind;
  readonly name: string;
}

/** Somebody who serves. `from` and `to` are the days of service, where they are known. */
export interface Officer {
  /** The officer's code, the same as in the evidence. */
  readonly id: string;
  readonly name: string;
  readonly kind: OfficerKind;
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

/** Who served where, as what. */
export interface Post extends Dated {
  readonly id: string;
  readonly officer: string;
  readonly unit: string;
  readonly role: Role;
  /** The group of like duties in which officers are compared; says nothing about standing. */
  readonly duty: string | null;
  /** Quyền, phụ trách: carries the powers of the role until somebody is appointed. */
  readonly acting: boolean;
  /** Kiêm nhiệm: beside the officer's main post. */
  readonly concurrent: boolean;
  /** The post's own name, such as `Phó Giám đốc`. */
  readonly title: string | null;
}

/** A kind of matter × step that a unit, or a role in it, is competent for. */
export interface Competence extends Dated {
  readonly id: string;
  readonly matterKind: string;
  readonly step: Step;
  readonly unit: string;
  readonly role: Role | null;
  readonly basis: string;
}

export interface Delegation extends Dated {
  readonly id: string;
  readonly delegator: string;
  readonly delegate: string;
  /** Null is a general delegation. */
  readonly matterKind: string | null;
  readonly basis: string;
}

export interface Leave extends Dated {
  readonly id: string;
  readonly officer: string;
  readonly cause: LeaveCause;
}

/** A time in which discipline is not yet considered. Says something about health, family or prosecution: protected. */
export interface Stay extends Dated {
  readonly id: string;
  readonly officer: string;
  readonly cause: StayCause;
  readonly document: string;
}

export interface RecordOfKind {
  readonly unit: UnitStage;
  readonly officer: Officer;
  readonly post: Post;
  readonly competence: Competence;
  readonly delegation: Delegation;
  readonly leave: Leave;
  readonly stay: Stay;
}
export type RecordKind = keyof RecordOfKind;

/** One record before and after; null is "not there". Undoing is exchanging the two. */
export type RecordChange = {
  readonly [Kind in RecordKind]: {
    readonly kind: Kind;
    readonly before: RecordOfKind[Kind] | null;
    readonly after: RecordOfKind[Kind] | null;
  };
}[RecordKind];

/** Which unit took over from which, from a day on. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: SuccessionKind;
  readonly on: CivilDay;
}
