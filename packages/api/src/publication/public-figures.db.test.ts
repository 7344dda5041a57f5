import { recordContent } from '@kycuong/db/testing/record-content';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { oldestServer, onServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublicApi } from '../public.ts';
import { type StaffWorld, staffWorld } from '../testing/staff-world.ts';

const province = 'da-nang';
const outcomes = ['confirmed', 'unfounded'] as const;
let given = 0;

/** The text of a shown record; `confirmed` of its one finding. */
function record(unit: string, confirmed: boolean, remedied: boolean): string {
  given += 1;
  const day = (text: string) => civilDaySchema.parse(text);
  const milestone = {
    text: 'Trả hồ sơ',
    dueOn: day('2026-10-01'),
    doneOn: remedied ? day('2026-09-30') : null,
  };
  return recordContent({
    number: `DN-2026-${String(given).padStart(4, '0')}`,
    unit: { id: unit, name: `Đơn vị ${unit}`, territory: null },
    findings: [
      { behaviour: 'DN-11', clause: 'a', outcome: outcomes[confirmed ? 0 : 1], statement: 'Sáu cuộc họp.' },
      { behaviour: 'DN-11', clause: 'b', outcome: 'unfounded', statement: 'Không có chứng cứ.' },
    ],
    remedies: [{ line: 'citizen', milestones: [milestone], citizen: null }],
    publishedOn: day('2026-01-05'),
    endsOn: day('2099-01-05'),
  });
}

describe.each(oldestServer())('figures of published results on $name', (server) => {
  let world: StaffWorld;
  let api: ReturnType<typeof createPublicApi>;
  const publish = (body: string) =>
    onServer(world.url, (client) =>
      client.query('select publication.write_result($1, $2, null, null)', [province, body]),
    );
  beforeAll(async () => {
    world = await staffWorld(server);
    api = createPublicApi({ publicDatabaseUrl: world.urlAs('kycuong_public') });
    for (let at = 0; at < 12; at += 1) await publish(record('so-lon', at < 7, at < 6));
    for (let at = 0; at < 9; at += 1) await publish(record('so-vua', true, true));
    await publish(record('so-nho', true, false));
  });
  afterAll(async () => {
    await api.close();
    await world[Symbol.asyncDispose]();
  });

  test('an item says how often it was confirmed, with sample and interval; a result with several letters counts once', async () => {
    const figures = await api.caller.figures.behaviour({ province, behaviour: 'DN-11' });
    expect(figures.judged).toBe(22);
    expect(await api.caller.figures.behaviour({ province, behaviour: 'DN-12' })).toMatchObject({
      judged: 0,
      confirmed: null,
    });
    const { k } = figures;
    expect(k).toBeGreaterThan(2);
    for (const { counted } of figures.outcomes)
      expect(counted === null || counted === 0 || counted >= k).toBe(true);
  });

  test('nothing under k is on any page, nor the number from which it could be subtracted', async () => {
    const { units, total, k } = await api.caller.figures.units({ province });
    expect(units.map(({ name }) => name)).toEqual(['Đơn vị so-lon', 'Đơn vị so-nho', 'Đơn vị so-vua']);
    const shown = [total, ...units.map(({ results }) => results)];
    expect(shown.filter((count) => count !== null && count > 0 && count < k)).toEqual([]);
    expect(shown.filter((count) => count === null).length).toBeGreaterThan(1);
    const small = await api.caller.figures.unit({ province, unit: 'so-nho' });
    expect([small.results, small.remedied]).toEqual([null, null]);
    expect(small.behaviours).toEqual([{ name: 'DN-11', counted: null }]);
  });

  test('a held record leaves every figure, and a unit without results has no page', async () => {
    await onServer(world.url, (client) =>
      client.query(
        "select publication.set_held($1, number, true, 'request') from publication.result where unit = 'so-nho'",
        [province],
      ),
    );
    const { total, units } = await api.caller.figures.units({ province });
    expect([total, units.map(({ id }) => id)]).toEqual([21, ['so-lon', 'so-vua']]);
    expect(await api.caller.figures.unit({ province, unit: 'so-vua' })).toMatchObject({
      results: 9,
      remedied: { part: 9, whole: 9, share: 1 },
    });
    await expect(api.caller.figures.unit({ province, unit: 'so-nho' })).rejects.toThrow();
  });
});
