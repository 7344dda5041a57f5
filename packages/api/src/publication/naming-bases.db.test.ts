import { readResult } from '@kycuong/db/publication/read';
import { finalCase } from '@kycuong/db/testing/final-case';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/refused-with.ts';
import {
  province,
  type PublicationWorld,
  publicationWorld,
  stateOfCase,
  today,
  written,
} from './testing/publication-world.ts';

const day = (text: string) => text as never;
const provision = 'Điều 9 (minh họa)';

describe.each(oldestServer())('the register of grounds for naming on $name', (server) => {
  let world: PublicationWorld;
  let basis = 0;
  beforeAll(async () => {
    world = await publicationWorld(server);
    for (const no of [1, 2, 3]) await finalCase(world, province, no, 'final', stateOfCase);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const person = () => ({
    ...{ name: 'Trần Văn Thìn (minh họa)', post: 'Chuyên viên', basisNo: basis, endsOn: day('2027-05-22') },
  });
  const drafted = async (no: number) => {
    const { draftNo } = await world.author.publication.begin({ year: 2026, no, correction: null });
    await world.save(world.author, draftNo, { named: person() });
    return draftNo;
  };
  const published = async (no: number) =>
    world.second.publication.publish(await world.approved(await drafted(no)));
  const page = (number: string) => readResult(world.outside, province, number);
  const gateOf = async (draftNo: number) =>
    (await world.author.publication.draft({ draftNo })).gate.find(
      ({ code }) => code === 'NAMING_WITHOUT_BASIS',
    )?.met;

  test('a provision is recorded with its days, and a draft names it by its place in the register', async () => {
    const given = { provision, allows: 'Quyết định kỷ luật đã có hiệu lực', from: day(today), until: null };
    expect(await refusedWith(world.author.publication.recordBasis({ ...given, until: day(today) }))).toBe(
      'BAD_INPUT',
    );
    ({ basis } = await world.author.publication.recordBasis(given));
    expect(await world.second.publication.namingBases()).toMatchObject([
      { no: basis, provision, from: today, until: null, suspended: false, suspensions: [], records: 0 },
    ]);
    const { draftNo } = await world.author.publication.begin({ year: 2026, no: 1, correction: null });
    const unknown = { ...person(), basisNo: basis + 7 };
    expect(await refusedWith(world.save(world.author, draftNo, { named: unknown }))).toBe(
      'NO_SUCH_NAMING_BASIS',
    );
    await world.save(world.author, draftNo, { named: person() });
    const view = await world.author.publication.draft({ draftNo });
    expect(view.named).toMatchObject({ basis: provision, basisNo: basis });
    expect(await gateOf(draftNo)).toBe(true);
    await world.author.publication.abandon({ draftNo });
  });

  test('publishing under a suspended legal basis is refused, and what stood on it goes out of sight at once', async () => {
    const { number } = await published(2);
    expect((await page(number)).shown?.named).toMatchObject({ basis: provision });
    const waiting = await world.approved(await drafted(3));

    const suspend = { basis, reason: 'Văn bản đang được rà soát' };
    expect(await world.author.publication.suspendBasis(suspend)).toEqual({ hidden: 1 });
    expect(await refusedWith(world.author.publication.suspendBasis(suspend))).toBe('NAMING_BASIS_SUSPENDED');
    const { shown, notices } = await page(number);
    expect(shown).toBeNull();
    expect(notices.at(-1)).toMatchObject({ kind: 'held', ground: 'legal-basis' });
    expect(await gateOf(waiting.draftNo)).toBe(false);
    expect(await refusedWith(world.second.publication.publish(waiting))).toBe('NAMING_WITHOUT_BASIS');
    const release = { number, held: false, ground: 'legal-basis' } as const;
    expect(await refusedWith(world.second.publication.hold(release))).toBe('NAMING_WITHOUT_BASIS');

    const resume = { basis, reason: 'Đã rà soát xong' };
    expect(await refusedWith(world.author.publication.resumeBasis(resume))).toBe('SUSPENDED_BY_YOU');
    await world.second.publication.resumeBasis(resume);
    expect(await refusedWith(world.second.publication.resumeBasis(resume))).toBe(
      'NAMING_BASIS_NOT_SUSPENDED',
    );
    // Shown again by hand, and not by itself.
    expect((await page(number)).shown).toBeNull();
    await world.second.publication.hold(release);
    expect((await page(number)).shown?.named).not.toBeNull();
    expect((await world.third.publication.namingBases())[0]).toMatchObject({
      records: 1,
      suspended: false,
      suspensions: [{ reason: suspend.reason, on: today, resumed: { reason: resume.reason } }],
    });
    await world.second.publication.publish(waiting);
  });

  test('a correction begins with the words that stand; a reply and a disputed mark reach the page', async () => {
    const { draftNo } = await world.author.publication.begin({
      year: 2026,
      no: 3,
      correction: 'Thêm phản hồi',
    });
    const { body } = await world.author.publication.draft({ draftNo });
    expect(body).toMatchObject({
      headline: written.headline,
      findings: [{ statement: written.statements[0] }],
    });
    const reply = { text: 'Tôi tiếp thu kết luận.', from: 'Người được nêu', on: day(today) };
    const disputed = { since: day(today), words: 'Số ngày chậm đang được xem lại.' };
    await world.save(world.author, draftNo, { named: person(), text: { ...written, reply, disputed } });
    const { number } = await world.second.publication.publish(await world.approved(draftNo));
    const shown = JSON.parse((await page(number)).shown!.body) as object;
    expect(shown).toMatchObject({ reply, disputed, headline: written.headline });
  });

  test('the database refuses a name under a suspended basis whichever function writes it', async () => {
    await world.author.publication.suspendBasis({ basis, reason: 'Tạm dừng lần hai' });
    await expect(world.ask('update publication.named_person set held = false')).rejects.toMatchObject({
      detail: 'NAMING_WITHOUT_BASIS',
    });
    await world.ask('delete from publishing.naming_suspension where resumed_on is null');
    await world.ask(`update publishing.naming_basis set until = '2027-01-01'`);
    await expect(world.ask('update publication.named_person set held = false')).rejects.toMatchObject({
      detail: 'NAMING_WITHOUT_BASIS',
    });
  });
});
