import { caseProvince as province, type CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer, onServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/refused-with.ts';
import { type CaseWorld, caseWorld } from './testing/case-world.ts';

const reason = 'Đã đối chiếu hồ sơ, lý do ghi lại ở đây.';

describe.each(oldestServer())('signals on $name', (server) => {
  let world: CaseWorld;
  let hash = '';
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-23');
    await onServer(world.url, async (client) => {
      const version = await client.query<{ content_hash: string }>(
        `select content_hash from app.catalogue_version where province_id = $1 and version = 1`,
        [province],
      );
      hash = version.rows[0]!.content_hash;
    });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const indicator = 'yb.06.referrals';
  const raise = (
    count: number,
    concerns: string,
    { level = 'notice', expires = '2027-02-01' } = {},
  ): Promise<number[]> =>
    onServer(world.url, async (client) => {
      const { rows } = await client.query<{ signal_no: string }>(
        `insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2,
          concerns, records, first_on, last_on, expires_on)
        select $1, '46-ct-tu', $2, 'YB-06', $3, $4, 'officer', $5, gen_random_uuid()::text, array[$5], '{r-1}', '2026-11-19', '2026-11-22', $6
        from generate_series(1, $7) returning signal_no`,
        [province, hash, indicator, level, concerns, expires, count],
      );
      return rows.map(({ signal_no }) => Number(signal_no));
    });
  const caller = (name: CastName) => world.as(name);

  test('they are seen by those whom they concern, their heads and those who weigh them, and filtered', async () => {
    const [urgent] = await raise(1, 'o-thin', { level: 'urgent' });
    await raise(1, 'o-thin', { expires: '2026-11-20' });
    for (const name of ['verifier', 'chair', 'subject'] as const)
      expect([
        name,
        (await (await caller(name)).signal.list({ level: 'urgent' })).rows.map(({ signal }) => signal),
      ]).toEqual([name, [urgent]]);
    expect((await (await caller('colleague')).signal.list({})).rows).toEqual([]);
    const verifier = await caller('verifier');
    expect((await verifier.signal.list({ state: 'open' })).rows).toHaveLength(1);
    expect((await verifier.signal.list({ state: 'expired' })).rows).toHaveLength(1);
    expect((await verifier.signal.list({ days: 10 })).rows).toEqual([]);
    expect(
      (await verifier.signal.list({ unit: 'phuong', behaviour: 'YB-06', concerns: 'o-thin' })).rows,
    ).toHaveLength(2);
    const page = await verifier.signal.page({ signal: urgent! });
    expect(page.signal).toMatchObject({ level: 'urgent', outcome: null, case: null });
    expect(page.similar).toHaveLength(1);
  });

  test('a record that its officer disputes is marked as such to whoever weighs the signal, until that is settled', async () => {
    const [signal] = await raise(1, 'o-thin');
    await onServer(world.url, (client) =>
      client.query(
        `insert into work.reminder (province_id, id, source, recorded_at, withdrawn, matter, reminder, reminded, unit, reminded_on)
          values ($1, 'r-1', 'voffice', '2026-11-20', false, 'v-1', 'o-chu-tich', 'o-thin', 'phuong', '2026-11-19')`,
        [province],
      ),
    );
    const marked = async () =>
      (await (await caller('otherVerifier')).signal.page({ signal: signal! })).records.map(
        ({ id, disputed }) => [id, disputed],
      );
    expect(await marked()).toEqual([['r-1', false]]);
    const direct = (name: CastName, text: string) => world.direct(name, (trx) => runText(trx, text));
    await direct('subject', `select work.open_dispute('reminder', 'r-1', 'Việc này không giao cho tôi.')`);
    expect(await marked()).toEqual([['r-1', true]]);
    const settled = `select work.settle_dispute(dispute_no, 'rejected', 'Có ký nhận.', null) from work.dispute`;
    await direct('inspector', settled);
    expect(await marked()).toEqual([['r-1', false]]);
  });

  test('one ends with an outcome and a reason, by somebody whom it does not concern, once', async () => {
    const [mine, expired] = [
      (await raise(1, 'o-xac-minh'))[0]!,
      (await raise(1, 'o-thin', { expires: '2026-11-23' }))[0]!,
    ];
    const close = async (name: CastName, signal: number, why = reason) =>
      (await caller(name)).signal.close({ signal, outcome: 'objective-cause', reason: why });
    expect(await refusedWith(close('verifier', mine))).toBe('CONFLICT_OF_INTEREST');
    expect(await refusedWith(close('otherVerifier', expired))).toBe('SIGNAL_EXPIRED');
    expect(await refusedWith(close('otherVerifier', mine, 'vì'))).toBe('REASON_TOO_SHORT');
    expect(await refusedWith(close('subject', mine))).toBe('NO_PERMISSION');
    await close('otherVerifier', mine);
    expect(await refusedWith(close('otherVerifier', mine))).toBe('SIGNAL_CLOSED');
    expect((await (await caller('verifier')).signal.page({ signal: mine })).signal).toMatchObject({
      outcome: 'objective-cause',
      closedBy: 'otherVerifier',
    });
  });

  test('one becomes a case by two persons: opened by one, admitted by another', async () => {
    const [signal] = await raise(1, 'o-thin');
    const verifier = await caller('verifier');
    const opening = (officer: string) =>
      ({
        origin: { kind: 'signal', signal: signal! },
        subject: {
          kind: 'officer',
          officer,
          officerKind: 'civil-servant',
          leader: false,
          partyMember: false,
        },
        title: 'Từ một tín hiệu',
        matter: null,
        chain: [],
        detectedOn: '2026-11-22',
        allegations: [
          { directive: '46-ct-tu', behaviour: 'YB-06', clause: null, actOn: '2026-11-18', records: ['r-1'] },
        ],
        why: reason,
      }) as never;
    expect(await refusedWith(verifier.case.open(opening('o-dong-nghiep')))).toBe('SIGNAL_CONCERNS_OTHERS');
    const { year, no } = await verifier.case.open(opening('o-thin'));
    const line = async () => (await verifier.signal.page({ signal: signal! })).signal;
    expect(await line()).toMatchObject({ outcome: null, case: { year, no } });
    expect(await refusedWith(verifier.signal.close({ signal: signal!, outcome: 'coaching', reason }))).toBe(
      'SIGNAL_HAS_A_CASE',
    );
    const decider = await caller('decider');
    await decider.case.act({ year, no, revision: 1, command: { do: 'admit', reasons: reason } });
    expect(await line()).toMatchObject({ outcome: 'case' });
  });

  test('an indicator whose signals are hardly ever confirmed switches itself off below the floor of its province, and says so', async () => {
    const signals = await raise(14, 'o-dong-nghiep');
    const verifier = await caller('verifier');
    for (const [place, signal] of signals.entries()) {
      await verifier.signal.close({ signal, outcome: 'false-positive', reason });
      const [figure] = await verifier.signal.precision();
      // Few wrong ones could still be chance: the upper end of the interval must lie below the 30 percent of the pack.
      if (place < 4) expect(figure!.offSince).toBeNull();
    }
    const [figure] = await verifier.signal.precision();
    expect(figure).toMatchObject({
      indicator,
      confirmed: 0,
      percent: 0,
      floor: 30,
      floorPercent: 30,
      offSince: '2026-11-23',
    });
    await raise(1, 'o-thin');
    expect((await verifier.signal.list({ state: 'open', indicator })).rows).toEqual([]);
    expect((await verifier.signal.list({ indicator })).rows[0]).toMatchObject({ indicatorOff: true });
  });
});
