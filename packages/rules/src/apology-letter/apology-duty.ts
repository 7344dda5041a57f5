// One duty to apologise, from the confirmed lateness to the letter that was handed over.
import type { CivilDay } from '../core/civil-day.schema.ts';

export const apologyStages = ['owed', 'drafted', 'signed', 'delivered', 'excepted'] as const;
export type ApologyStage = (typeof apologyStages)[number];

export const recipientKinds = ['citizen', 'organisation'] as const;
/** Letter, message or in person (5157/QĐ-UBND of Hồ Chí Minh City, 2016); no directive of the packs names a channel. */
export const deliveryChannels = ['post', 'with-the-result', 'in-person', 'e-mail', 'message'] as const;
/** Where no letter is owed although the work is late (5157/QĐ-UBND, 2016); a person records it with reasons. */
export const exceptionGrounds = ['secrets', 'force-majeure', 'not-supplied-by-applicant'] as const;

export interface ApologyDuty {
  /** `year/no` in the register of the province. */
  readonly id: string;
  readonly revision: number;
  readonly stage: ApologyStage;
  /** The matter or dossier; one letter for each, however many faults it had. */
  readonly matter: string;
  readonly unit: string;
  /** Who heads the unit and owes the letter, as an officer. */
  readonly head: string;
  /** The directive that names the duty, or under which the province recorded its own basis. */
  readonly directive: string;
  readonly lateness: {
    readonly dueOn: CivilDay;
    /** What shows that it is late. */
    readonly evidence: string;
    readonly confirmedBy: string;
    readonly confirmedOn: CivilDay;
  };
  /** Which lawful rights or interests were affected: the second of the two joined conditions. */
  readonly rights: string;
  /** By when it has to be signed; null where the province has set no limit: then it does not run. */
  readonly signBy: CivilDay | null;
  readonly letter: {
    readonly recipient: {
      readonly kind: (typeof recipientKinds)[number];
      readonly name: string;
      readonly address: string;
    };
    readonly reason: string;
    /** The one new day that the result is promised for; null when the result goes with the letter. */
    readonly newDueOn: CivilDay | null;
    readonly writtenBy: string;
  } | null;
  readonly signed: {
    /** Its place among the signed letters of the year, without a gap. */
    readonly number: number;
    readonly on: CivilDay;
    readonly by: string;
    readonly officer: string;
  } | null;
  readonly delivered: {
    readonly channel: (typeof deliveryChannels)[number];
    readonly on: CivilDay;
    readonly proof: string;
    readonly by: string;
  } | null;
  readonly exception: {
    readonly ground: (typeof exceptionGrounds)[number];
    readonly reason: string;
    readonly by: string;
    readonly on: CivilDay;
  } | null;
}
