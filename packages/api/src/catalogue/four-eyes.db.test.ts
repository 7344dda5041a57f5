import { oldestServer } from '@kycuong/testing/database';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDayOf } from '../core/civil-today.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';

const slug = '46-ct-tu';
const tomorrow = (): CivilDay => civilDayOf(new Date(Date.now() + 86_400_000));

describe.each(oldestServer())('$name', (server) => {
  let world: StaffWorld;
  beforeAll(async () => {
    world = await staffWorld(server);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const seen = async (email: string) => {
    const caller = await world.signIn(email);
    const { head } = await caller.catalogue.version({ slug, version: 2 });
    return {
      caller,
      decision: { slug, version: 2, contentHash: head.contentHash, effectiveFrom: tomorrow() },
    };
  };

  test('a draft cannot be approved by anyone who edited it, nor by a second account of the same person', async () => {
    for (const email of ['soan.yen-bai@demo.invalid', 'soan-2.yen-bai@demo.invalid']) {
      const { caller, decision } = await seen(email);
      expect(await refusedWith(caller.catalogue.approve(decision))).toBe('VERSION_EDITED_BY_APPROVER');
    }
  });

  test('who may not review is refused before anything is read', async () => {
    const { caller, decision } = await seen('lanh-dao.yen-bai@demo.invalid');
    expect(await refusedWith(caller.catalogue.approve(decision))).toBe('NO_PERMISSION');
    expect(await refusedWith(caller.catalogue.sendBack({ slug, version: 2, reason: 'x' }))).toBe(
      'NO_PERMISSION',
    );
  });

  test('an approval is bound to the content that was looked at', async () => {
    const { caller, decision } = await seen('duyet.yen-bai@demo.invalid');
    expect(await refusedWith(caller.catalogue.approve({ ...decision, contentHash: '0'.repeat(64) }))).toBe(
      'CONTENT_CHANGED_SINCE_REVIEW',
    );
    expect(
      await refusedWith(caller.catalogue.approve({ ...decision, effectiveFrom: '2026-01-01' as CivilDay })),
    ).toBe('EFFECTIVE_DAY_IN_PAST');
  });

  test('another province can neither read the draft nor act on it', async () => {
    const caller = await world.signIn('soan.da-nang@demo.invalid');
    expect(await refusedWith(caller.catalogue.version({ slug, version: 2 }))).toBe('NO_SUCH_VERSION');
    expect((await caller.catalogue.list()).map((line) => line.slug)).toEqual(['34-ct-tu']);
    const trespasser = await world.signIn('soan.da-nang@demo.invalid', 'yen-bai');
    expect(await refusedWith(trespasser.catalogue.version({ slug, version: 2 }))).toBe('NOT_A_MEMBER');
  });

  test('another person approves, and the version waits for its day', async () => {
    const { caller, decision } = await seen('duyet.yen-bai@demo.invalid');
    await caller.catalogue.approve(decision);
    expect((await caller.catalogue.version({ slug, version: 2 })).head.standing).toBe('scheduled');
    const [latest] = await caller.catalogue.history({ slug, version: 2 });
    expect(latest).toMatchObject({
      kind: 'approved',
      personName: 'Nông Văn Duyệt (minh họa)',
      effectiveFrom: tomorrow(),
    });
  });
});
