import {
  type Channels,
  factsOfKind,
  type NotificationKind,
  notificationKinds,
} from '@kycuong/rules/notification';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface ChosenChannels extends Channels {
  readonly kind: NotificationKind;
}

export interface Settings {
  readonly choices: readonly ChosenChannels[];
  readonly digestHour: number;
}

export const usualDigestHour = 7;

/** How the acting person is told; what was never chosen is as `rules` has it. */
export async function readChoices(trx: ProvinceTransaction): Promise<Settings> {
  const chosen = await trx
    .selectFrom('notification.choice')
    .select(['kind', 'in_app as inApp', 'mail', 'webhook'])
    .execute();
  const hour = await trx.selectFrom('notification.digest_hour').select('hour').executeTakeFirst();
  const of = new Map(chosen.map((choice) => [choice.kind, choice as unknown as ChosenChannels]));
  return {
    choices: notificationKinds.map((kind) => of.get(kind) ?? { kind, ...factsOfKind[kind].usual }),
    digestHour: hour?.hour ?? usualDigestHour,
  };
}

export async function saveChoices(
  trx: ProvinceTransaction,
  { choices, digestHour }: Settings,
): Promise<void> {
  await sql`select notification.choose(${JSON.stringify(choices)}::jsonb, ${digestHour}::smallint)`.execute(
    trx,
  );
}
