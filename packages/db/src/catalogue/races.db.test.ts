import { databaseServers } from '@kycuong/testing/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import {
  approverOf,
  dayFrom,
  editorOf,
  openDraft,
  openReview,
  outcome,
  withSeverity,
} from '../testing/drafts.ts';
import {
  approveVersion,
  createDraft,
  findVersion,
  listVersions,
  saveDraft,
  submitVersion,
} from './catalogue.ts';

const province = 'da-nang';
const directiveSlug = '34-ct-tu';

describe.each(databaseServers())('at the same moment, on $name', (server) => {
  let database: DemoDatabase;
  beforeEach(async () => {
    database = await demoDatabase(server);
  });
  afterEach(() => database[Symbol.asyncDispose]());
  const act = <T>(email: string, work: (trx: ProvinceTransaction) => Promise<T>) =>
    database.acting(email, province, work);
  const whole = async (version: number) =>
    (await act(editorOf(province), (trx) => findVersion(trx, directiveSlug, version)))!;
  const together = async (steps: Promise<unknown>[]) => (await Promise.all(steps.map(outcome))).toSorted();

  it('of two approvals one counts', async () => {
    const review = await openReview(database, province);
    const approve = () =>
      act(approverOf(province), (trx) => approveVersion(trx, { ...review, effectiveFrom: dayFrom(0) }));
    expect(await together([approve(), approve()])).toEqual(['NOT_IN_REVIEW', 'done']);
    expect(
      await database.superuser
        .selectFrom('app.approval')
        .selectAll()
        .where('province_id', '=', province)
        .execute(),
    ).toHaveLength(2);
  });

  it('of two saves one counts, and the other is told', async () => {
    const draft = await openDraft(database, province);
    const { settings } = (await whole(2)).catalogue;
    const save = (severity: number) =>
      act(editorOf(province), (trx) =>
        saveDraft(trx, { ...draft, rowVersion: 1, settings: withSeverity(settings, severity) }),
      );
    expect(await together([save(3), save(4)])).toEqual(['STALE_EDIT', 'done']);
  });

  it('of two first drafts one is opened', async () => {
    const { settings } = (await whole(1)).catalogue;
    const open = () => act(editorOf(province), (trx) => createDraft(trx, { directiveSlug, settings }));
    expect(await together([open(), open(), open()])).toEqual([
      'DRAFT_ALREADY_OPEN',
      'DRAFT_ALREADY_OPEN',
      'done',
    ]);
  });

  it('what is approved is what was looked at, even while somebody saves', async () => {
    for (let round = 0; round < 4; round++) {
      const draft =
        round === 0 ? await openDraft(database, province) : { ...(await whole(2)), directiveSlug };
      const { settings } = (await whole(2)).catalogue;
      const { rowVersion } = await whole(2);
      await together([
        act(editorOf(province), (trx) =>
          saveDraft(trx, { ...draft, rowVersion, settings: withSeverity(settings, 1 + (round % 4)) }),
        ),
        act(editorOf(province), (trx) => submitVersion(trx, draft)),
        act(approverOf(province), (trx) => approveVersion(trx, { ...draft, effectiveFrom: dayFrom(0) })),
      ]);
      const versions = await act(editorOf(province), (trx) => listVersions(trx));
      if (versions[0]?.status !== 'approved') continue;
      const approval = await database.superuser
        .selectFrom('app.approval')
        .selectAll()
        .where('version', '=', 2)
        .executeTakeFirstOrThrow();
      expect(approval.content_hash).toBe(versions[0].contentHash);
      expect(approval.content_hash).toBe(draft.contentHash);
      return;
    }
  });
});
