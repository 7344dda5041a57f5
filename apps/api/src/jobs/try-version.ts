import { nationalCalendar, storeWorkingDays } from '@kycuong/db/calendar';
import { findVersion, listVersions } from '@kycuong/db/catalogue';
import {
  findTrial,
  keepTrial,
  listCaseTexts,
  runTrial,
  type Trial,
  type TrialOutcome,
} from '@kycuong/db/detection/trial';
import { type AskedJobData, asJob, type JobHandler } from '@kycuong/db/jobs';
import { versionInForce } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { TrialSide } from '@kycuong/rules/detection/trial';
import { changedIndicators, withoutIndicators } from '@kycuong/rules/detection/trial/changed';
import { trialProof } from '@kycuong/rules/detection/trial/proof';
import { trialSide } from '@kycuong/rules/detection/trial/side';
import { settledDay, withOneIndicator, withUnsaved } from '@kycuong/rules/detection/trial/tried';
import type { Problem } from '@kycuong/rules/problem';
import { casesFor } from './cases-for.ts';

/** Tries a version, or what somebody typed of it, over the province's stored evidence, and keeps what it found. */
export const tryVersion: JobHandler<AskedJobData['try-version']> = async (job) => {
  const { db, province, data, stop, report } = job;
  const trialNo = data.trial;
  const asked = await asJob(db, province, async (trx) => {
    const trial = await findTrial(trx, trialNo);
    if (!trial || trial.finishedAt) return undefined;
    const versions = await listVersions(trx, { directiveSlug: trial.directiveSlug });
    const inForce = versionInForce(versions, trial.days.at(-1)!);
    const kept = await findVersion(trx, trial.directiveSlug, trial.version);
    const before = (inForce && (await findVersion(trx, trial.directiveSlug, inForce.version))) ?? undefined;
    if (!kept) return undefined;
    const { changed } = changedIndicators(before?.catalogue, kept.catalogue);
    const written = await listCaseTexts(trx, trial.directiveSlug, changed);
    return { trial, kept, before, changed, written };
  });
  if (!asked) return;
  const { trial, kept, before, changed, written } = asked;
  const keep = (outcome: TrialOutcome): Promise<void> =>
    asJob(db, province, (trx) => keepTrial(trx, { province, trialNo }, outcome));

  const sides = sidesOf(trial, kept, before);
  if (!sides.ok) return keep({ report: null, proof: null, problems: sides.problems, unitNames: {} });
  const { version, workingDays } = await nationalCalendar();
  const calendar = { version, first: workingDays.first, last: workingDays.last };
  await asJob(db, province, (trx) => storeWorkingDays(trx, calendar.version, workingDays));
  const knownAt = new Date().toISOString();
  const { days, clean: baseline } = trial;
  const tried = { province, ...sides, days, baseline, calendar, knownAt, stop, report };
  const found = await asJob(db, province, (trx) => runTrial(trx, tried));
  const proof = isOfEverything(trial)
    ? trialProof(kept.catalogue, changed, await casesFor(kept.catalogue, changed, written), {
        asOf: days.at(-1)!,
        days: workingDays,
      })
    : null;
  await keep({ ...found, proof, problems: null });
};

const isOfEverything = ({ indicator, unsaved }: Trial): boolean => indicator === null && unsaved === null;

interface KeptVersion {
  readonly version: number;
  readonly catalogue: Catalogue;
}

type Sides =
  | { readonly ok: true; readonly before: TrialSide; readonly after: TrialSide }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function sidesOf(trial: Trial, kept: KeptVersion, before: KeptVersion | undefined): Sides {
  const { indicator, unsaved, days } = trial;
  const whole = unsaved ? withUnsaved(kept.catalogue, unsaved) : kept.catalogue;
  const after = indicator === null ? whole : withOneIndicator(whole, indicator)!;
  const was = indicator === null ? before?.catalogue : withOneIndicator(before?.catalogue, indicator);
  const inForceOn = settledDay(after, days.at(-1)!);
  const old = trialSide(was ?? withoutIndicators(kept.catalogue), {
    days,
    inForceOn,
    version: before?.version ?? null,
  });
  const fresh = trialSide(after, { days, inForceOn, version: unsaved ? null : kept.version });
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  return { ok: true, before: old.side, after: fresh.side };
}
