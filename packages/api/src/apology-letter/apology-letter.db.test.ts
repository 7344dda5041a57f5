import { letterFacts } from '@kycuong/db/apology-letter';
import type { CastName } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { words } from '../case/testing/walk-case.ts';
import { refusedWith } from '../testing/refused-with.ts';

const late = {
  matter: 'HS-2026-7',
  unit: 'phuong',
  dueOn: '2026-11-10',
  evidence: words,
  rightsAffected: true,
  rights: 'Chậm cấp giấy chứng nhận',
};
const letter = {
  do: 'write',
  recipientKind: 'citizen',
  recipientName: 'Nguyễn Văn An',
  recipientAddress: 'Thôn 1',
  reason: words,
  newDueOn: '2026-12-01',
};

describe.each(oldestServer())('letters of apology on $name', (server) => {
  let danang: CaseWorld;
  beforeAll(async () => {
    danang = await caseWorld(server, 'da-nang');
    await danang.on('2026-11-20');
  });
  afterAll(() => danang[Symbol.asyncDispose]());

  const confirm = async (name: CastName, given: object = {}) =>
    (await danang.as(name)).apology.confirm({ ...late, ...given } as never);
  let revision = 1;
  const act = async (name: CastName, command: object, no = 1) => {
    const key = { year: 2026, no, revision };
    const { stage } = await (await danang.as(name)).apology.act({ ...key, command: command as never });
    revision += 1;
    return stage;
  };

  test('late work with rights affected, once a person confirmed it, owes one letter by the head; no limit runs that nobody set', async () => {
    expect(await refusedWith(confirm('intake', { dueOn: '2026-11-20' }))).toBe('NOT_LATE_YET');
    expect(await refusedWith(confirm('intake', { rightsAffected: false }))).toBe('NO_RIGHTS_AFFECTED');
    expect(await refusedWith(confirm('chair'))).toBe('NOT_YOUR_LETTER_STEP');
    expect(await refusedWith(confirm('unbound'))).toBe('CONFIRMED_BY_THE_HEAD');
    expect(await confirm('intake')).toEqual({ year: 2026, no: 1 });
    expect(await refusedWith(confirm('intake'))).toBe('ONE_LETTER_FOR_A_MATTER');
    expect(await refusedWith(act('intake', { do: 'sign' }))).toBe('LETTER_STEP_NOT_OPEN');
    await act('intake', letter);
    expect((await (await danang.as('chair')).worklist.outcomes()).letters).toMatchObject([
      { stage: 'drafted', signBy: null, duty: { head: 'o-chu-tich' } },
    ]);
    expect(await refusedWith(act('decider', { do: 'sign' }))).toBe('NOT_THE_HEAD_OF_UNIT');
    const forged = danang.direct('decider', async (trx) => {
      const { duty } = (await letterFacts(trx, { year: 2026, no: 1 }))!;
      const next = {
        ...duty,
        stage: 'signed',
        signed: { number: 9, on: '2026-11-20', by: 'x', officer: 'x' },
      };
      return runText(trx, `select outcome.save_letter_step(2026::smallint, 1, $1, 'sign', $2)`, [
        revision,
        JSON.stringify(next),
      ]);
    });
    await expect(forged).rejects.toThrow('NOT_THE_HEAD_OF_UNIT');
    await act('chair', { do: 'sign' });
    expect(await act('intake', { do: 'deliver', channel: 'post', on: '2026-11-20', proof: words })).toBe(
      'delivered',
    );
  });

  test('signed letters are numbered without a gap, and the public reads two numbers of a year and nothing else', async () => {
    await confirm('intake', { matter: 'HS-2026-8' });
    await confirm('intake', { matter: 'HS-2026-9' });
    revision = 1;
    expect(await refusedWith(act('chair', { do: 'except', ground: 'secrets', reason: words }, 2))).toBe(
      'NOT_YOUR_LETTER_STEP',
    );
    await act('decider', { do: 'except', ground: 'force-majeure', reason: words }, 2);
    revision = 1;
    await act('verifier', letter, 3);
    await act('chair', { do: 'sign' }, 3);
    const facts = await danang.direct('chair', (trx) => letterFacts(trx, { year: 2026, no: 3 }));
    expect(facts).toMatchObject({
      unitName: 'phuong',
      signer: { officer: 'o-chu-tich', name: 'chair' },
      duty: { signed: { number: 2 }, letter: { recipient: { name: 'Nguyễn Văn An' } } },
    });
    const counts = await runText(danang.superuser, 'select * from publication.apology_count', []);
    expect(counts).toEqual([{ province_id: 'da-nang', count_year: 2026, confirmed_late: 2, signed: 2 }]);
    const { rows } = await (await danang.as('colleague')).apology.register({});
    expect(rows).toEqual([]);
  });
});

test.each(oldestServer())(
  'A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which. ($name)',
  async (server) => {
    await using world = await caseWorld(server, 'yen-bai');
    await world.on('2026-11-20');
    const intake = await world.as('intake');
    expect(await refusedWith(intake.apology.confirm(late as never))).toBe('APOLOGY_NOT_A_MECHANISM');
    expect((await intake.apology.register({})).mechanism).toMatchObject({ works: false, origins: [] });
    const forged = world.direct('intake', (trx) =>
      runText(trx, `select outcome.save_letter_step(2026::smallint, 0, 0, 'confirm', $1)`, [
        JSON.stringify({ stage: 'owed', matter: 'x', unit: 'phuong', lateness: { dueOn: '2026-11-01' } }),
      ]),
    );
    await expect(forged).rejects.toThrow('APOLOGY_NOT_A_MECHANISM');
  },
);
