import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { createDraft, findVersion, submitVersion } from '../catalogue/catalogue.ts';
import type { DemoDatabase } from './demo-database.ts';

type Settings = Catalogue['settings'];

/** What the demo data call people of a province, and its directive. */
export const directives = {
  'da-nang': '34-ct-tu',
  'khanh-hoa': '35-ct-tu',
  'quang-ninh': 'ky-luat-ky-cuong-hanh-chinh',
} as const;
export type TestProvince = keyof typeof directives;

export const editorOf = (province: string): string => `soan.${province}@demo.invalid`;
export const otherAccountOf = (province: string): string => `soan-2.${province}@demo.invalid`;
export const approverOf = (province: string): string => `duyet.${province}@demo.invalid`;

export const withSeverity = (settings: Settings, severity: number): Settings => ({
  ...settings,
  behaviours: settings.behaviours.map((setting, place) => (place === 0 ? { ...setting, severity } : setting)),
});

/** The settings in force from the seed, changed in a way of the test's own, as a draft of the province's editor. */
export async function openDraft(
  database: DemoDatabase,
  province: TestProvince,
  change: (settings: Settings) => Settings = (settings) => withSeverity(settings, 2),
): Promise<{ directiveSlug: string; version: number; contentHash: string }> {
  const directiveSlug = directives[province];
  return database.acting(editorOf(province), province, async (trx) => {
    const approved = await findVersion(trx, directiveSlug, 1);
    const version = await createDraft(trx, { directiveSlug, settings: change(approved!.catalogue.settings) });
    const { contentHash } = (await findVersion(trx, directiveSlug, version))!;
    return { directiveSlug, version, contentHash };
  });
}

export async function openReview(
  database: DemoDatabase,
  province: TestProvince,
  change?: (settings: Settings) => Settings,
): Promise<{ directiveSlug: string; version: number; contentHash: string }> {
  const draft = await openDraft(database, province, change);
  await database.acting(editorOf(province), province, (trx) => submitVersion(trx, draft));
  return draft;
}

export const dayFrom = (days: number): CivilDay =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

/** The code a step was refused with, or `done`. */
export const outcome = (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => 'done',
    (error: unknown) =>
      error instanceof Error && 'code' in error
        ? [error.code, 'found' in error ? error.found : ''].join(' ').trim()
        : String(error),
  );
