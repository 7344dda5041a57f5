import {
  type ChangeLine,
  type Dissemination,
  listChanges,
  listDisseminations,
  listUnits,
  type UnitLine,
  unitCompetences,
  type UnitPeople,
  unitPeople,
  unitStages,
  unitSuccessions,
  type WorkRegulation,
  workRegulations,
} from '@kycuong/db/organisation';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Competence, type Succession, type UnitStage, unitOn } from '@kycuong/rules/organisation';
import { notFound } from '../core/api-refusals.ts';
import { civilDayOf } from '../core/civil-today.ts';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';

export interface UnitView {
  readonly unit: string;
  readonly day: CivilDay;
  readonly today: CivilDay;
  /** As it stands on the day, or as it stood last. */
  readonly stage: UnitStage;
  readonly stands: boolean;
  readonly stages: readonly UnitStage[];
  readonly children: readonly UnitLine[];
  readonly people: UnitPeople;
  readonly competences: readonly Competence[];
  readonly regulations: readonly WorkRegulation[];
  readonly disseminations: readonly Dissemination[];
  readonly successions: readonly Succession[];
  readonly changes: readonly ChangeLine[];
  readonly names: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
}

export const readUnit = (
  { transaction, province, now, roles }: Acting,
  { unit, day }: { readonly unit: string; readonly day?: CivilDay | undefined },
): Promise<UnitView> =>
  transaction(async (trx) => {
    const today = civilDayOf(now());
    const on = day ?? today;
    const stages = await unitStages(trx, province, unit);
    const last = stages.at(-1) ?? refuse(notFound('unit'));
    const standing = unitOn(stages, unit, on);
    const successions = await unitSuccessions(trx, province, unit);
    const changes = await listChanges(trx, province, {
      subject: { kind: 'unit', subject: unit },
      limit: 20,
    });
    return {
      unit,
      day: on,
      today,
      stage: standing ?? last,
      stands: standing !== undefined,
      stages,
      children: (await listUnits(trx, province, on)).filter(({ parent }) => parent === unit),
      people: await unitPeople(trx, province, unit, on),
      competences: await unitCompetences(trx, province, unit),
      regulations: await workRegulations(trx, province, unit),
      disseminations: await listDisseminations(trx, province, { unit, limit: 20 }),
      successions,
      changes,
      names: await namesOf(trx, province, {
        units: [
          ...stages.flatMap(({ parent }) => parent ?? []),
          ...changes.flatMap(({ units }) => units),
          ...successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
        ],
      }),
      mayWrite: permissionsOf(roles).includes('organisation.write'),
    };
  });
