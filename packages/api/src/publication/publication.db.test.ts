// Long because it walks the whole way of a record, from a final case to its end, as different people.
import { readResult, readWithdrawn } from '@kycuong/db/publication/read';
import { clearCase, finalCase, giveRole } from '@kycuong/db/testing/final-case';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffCaller } from '../staff.ts';
import { refusedWith } from '../testing/refused-with.ts';
import {
  province,
  type PublicationWorld,
  publicationWorld,
  stateOfCase,
  today,
  written,
} from './testing/publication-world.ts';

describe.each(oldestServer())('the way of a published result on $name', (server) => {
  let world: PublicationWorld;
  let author: StaffCaller;
  let second: StaffCaller;
  let third: StaffCaller;
  let draftNo = 0;
  let number = '';

  beforeAll(async () => {
    world = await publicationWorld(server);
    ({ author, second, third } = world);
    await finalCase(world, province, 1, 'final', stateOfCase);
    await finalCase(world, province, 2, 'decided', { ...stateOfCase, stage: 'decided' });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const save = (caller: StaffCaller, more: object = {}) => world.save(caller, draftNo, more);
  const seen = () => world.seen(draftNo);
  const page = () => readResult(world.outside, province, number);

  test('a case begins a record once it is final, and not before', async () => {
    const { waiting } = await author.publication.drafts();
    expect(waiting.map(({ no }) => no)).toEqual([1]);
    expect(await refusedWith(author.publication.begin({ year: 2026, no: 2, correction: null }))).toBe(
      'NO_SUCH_CASE',
    );
    ({ draftNo } = await author.publication.begin({ year: 2026, no: 1, correction: null }));
    const { body, units, gate } = await author.publication.draft({ draftNo });
    ({ number } = body);
    expect(number).toMatch(/^DN-2026-\d{4}$/);
    // Two people in the room are too few to hide in; the department hides seven.
    expect(units).toEqual([
      { unit: 'phong-a', name: 'Phòng A', hides: false },
      { unit: 'so-a', name: 'Sở A', hides: true },
    ]);
    expect(body).toMatchObject({ unit: { id: 'so-a' }, subject: { kind: 'group', size: 7 }, headline: '' });
    expect(body.quotes[0]).toMatchObject({ behaviour: 'DN-11', ordinal: 11 });
    expect(gate.find(({ code }) => code === 'DECISION_NOT_FINAL')?.met).toBe(true);
    expect(await refusedWith(author.publication.submit({ draftNo }))).toBe('RESULT_TEXT_MISSING');
    expect(await refusedWith(author.publication.begin({ year: 2026, no: 1, correction: null }))).toBe(
      'RESULT_DRAFT_ALREADY_OPEN',
    );
  });

  test('a name left in the text is found, however it is spelt, and has to be answered for', async () => {
    await save(author, { text: { ...written, reasons: 'Đã nghe TRAN VAN THIN giải trình.' } });
    const { details } = await author.publication.draft({ draftNo });
    expect(details).toMatchObject([{ kind: 'name', path: 'reasons', text: 'TRAN VAN THIN', kept: null }]);
    expect(await refusedWith(author.publication.submit({ draftNo }))).toBe('DETAILS_UNANSWERED');
  });

  test('a unit that does not hide the person is refused at the gate; nobody saves over another', async () => {
    const { rowVersion } = await save(author, { unit: 'phong-a' });
    const { gate } = await author.publication.draft({ draftNo });
    expect(gate.find(({ code }) => code === 'PERSON_SINGLED_OUT')?.met).toBe(false);
    expect(await refusedWith(save(author, { seen: rowVersion - 1 }))).toBe('STALE_EDIT');
    await save(author);
  });

  test('two different people who did not write it approve exactly this content', async () => {
    await author.publication.submit({ draftNo });
    expect(await refusedWith(author.publication.approve(await seen()))).toBe('WRITTEN_BY_APPROVER');
    await second.publication.approve(await seen());
    await second.publication.approve(await seen());
    expect(await refusedWith(second.publication.publish(await seen()))).toBe('TWO_APPROVALS_NEEDED');
    expect(await refusedWith(third.publication.approve({ draftNo, contentHash: '0'.repeat(64) }))).toBe(
      'CONTENT_CHANGED_SINCE_REVIEW',
    );
    await third.publication.approve(await seen());
  });

  test('an appeal blocks it', async () => {
    const stage = async (to: string) => {
      await world.ask('alter table casework.case disable trigger guard');
      await world.ask(
        'update casework.case set stage = $1, revision = revision + 1 where province_id = $2 and case_no = 1',
        to,
        province,
      );
      await world.ask('alter table casework.case enable trigger guard');
    };
    await stage('appealed');
    expect(await refusedWith(second.publication.publish(await seen()))).toBe('DECISION_NOT_FINAL');
    await stage('final');
  });

  test('it appears, is held and shown again on request, and is gone once the decision is overturned', async () => {
    expect(await second.publication.publish(await seen())).toEqual({ number });
    expect((await page()).shown?.body).toContain(written.headline);
    expect((await author.publication.drafts()).standing).toMatchObject([{ number, standing: 'shown' }]);

    const { requestNo } = await author.publication.takeRequest({
      number,
      kind: 'correction',
      words: 'Sai số ngày',
    });
    await second.publication.hold({ number, held: true, ground: 'request' });
    expect((await page()).shown).toBeNull();
    const answer = { requestNo, granted: false, answer: 'Đã kiểm tra, số ngày đúng.' };
    expect(await refusedWith(author.publication.answerRequest(answer))).toBe('REQUEST_TAKEN_BY_YOU');
    await second.publication.answerRequest(answer);
    expect(await refusedWith(second.publication.answerRequest(answer))).toBe('NO_SUCH_REQUEST');
    await second.publication.hold({ number, held: false, ground: 'request' });
    expect((await page()).shown).not.toBeNull();

    await clearCase(world, province, { year: 2026, no: 1 });
    const { shown, notices } = await page();
    expect(shown).toBeNull();
    expect(notices.at(-1)).toMatchObject({ kind: 'withdrawn', ground: 'overturned' });
    // Feeds and files tell it until the record would have ended; then the log alone remembers.
    expect(await readWithdrawn(world.outside, province, 10)).toMatchObject([
      { number, ground: 'overturned' },
    ]);
    await world.setDay('2027-05-22');
    expect(await readWithdrawn(world.outside, province, 10)).toEqual([]);
    await world.setDay(today);
    const withdraw = { number, ground: 'request', words: 'Theo đề nghị' } as const;
    expect(await refusedWith(second.publication.withdraw(withdraw))).toBe('NO_SUCH_RESULT');
  });

  test('other provinces have no such draft', async () => {
    await giveRole(world, 'soan.yen-bai@demo.invalid', 'yen-bai', 'publisher');
    const foreign = await world.signIn('soan.yen-bai@demo.invalid');
    expect(await refusedWith(foreign.publication.draft({ draftNo }))).toBe('NO_SUCH_DRAFT');
    expect(await refusedWith(foreign.publication.abandon({ draftNo }))).toBe('NO_SUCH_DRAFT');
  });
});
