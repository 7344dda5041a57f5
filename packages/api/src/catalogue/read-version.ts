import { listEditors, listVersions, versionHistory } from '@kycuong/db/catalogue';
import {
  mechanismStatus,
  parameterValueOn,
  versionInForce,
  type MechanismStatus,
} from '@kycuong/rules/catalogue';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { ParameterValue } from '@kycuong/rules/catalogue/schema/settings';
import { civilDayOf } from '../core/civil-today.ts';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import { versionHead, type VersionHead } from './version-head.ts';
import type { VersionInput } from './version-input.ts';

export interface VersionView {
  readonly head: VersionHead;
  readonly catalogue: Catalogue;
  /** The version in force today, which a draft is compared with. */
  readonly inForce: number | null;
  /** Persons who saved anything since the version in force: none of them may approve. */
  readonly editors: readonly { readonly personId: string; readonly name: string }[];
  readonly may: {
    readonly edit: boolean;
    readonly startDraft: boolean;
    readonly review: boolean;
    /** Whether this person may try the version over stored evidence. */
    readonly try: boolean;
  };
  /** Why this person may not approve although the role would allow it. */
  readonly iEdited: boolean;
  readonly today: CivilDay;
  /** What each mechanism is, by its id. */
  readonly mechanismStates: Readonly<Record<string, MechanismStatus>>;
  /** The value of each parameter that holds today, by its id; null where none does. */
  readonly valuesToday: Readonly<Record<string, ParameterValue | null>>;
}

export const readVersion = (
  { transaction, now, roles, personId }: Acting,
  input: VersionInput,
): Promise<VersionView> =>
  transaction(async (trx) => {
    const found = await findOrRefuse(trx, input);
    const { settings, provisions } = found.catalogue;
    const versions = await listVersions(trx, { directiveSlug: input.slug });
    const editors = await listEditors(trx, input.slug);
    const history = await versionHistory(trx, input.slug);
    const nameOf = new Map(history.map((event) => [event.personId, event.personName]));
    const today = civilDayOf(now());
    const granted = permissionsOf(roles);
    const open = versions.some(({ status }) => status === 'draft' || status === 'in-review');
    return {
      head: versionHead(found, today),
      catalogue: found.catalogue,
      inForce: versionInForce(versions, today)?.version ?? null,
      editors: editors.map((id) => ({ personId: id, name: nameOf.get(id) ?? '' })),
      may: {
        edit: found.status === 'draft' && granted.includes('catalogue.draft'),
        startDraft: !open && granted.includes('catalogue.draft'),
        try: granted.includes('detection.trial'),
        review: found.status === 'in-review' && granted.includes('catalogue.review'),
      },
      iEdited: editors.includes(personId),
      today,
      mechanismStates: Object.fromEntries(
        settings.mechanisms.map((setting) => [setting.id, mechanismStatus(setting, provisions)]),
      ),
      valuesToday: Object.fromEntries(
        settings.parameters.map((parameter) => [parameter.id, parameterValueOn(parameter, today) ?? null]),
      ),
    };
  });
