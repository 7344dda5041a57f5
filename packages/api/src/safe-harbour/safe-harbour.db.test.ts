import { oldestServer } from '@kycuong/testing/database';
import { caseProvince as province } from '@kycuong/db/testing/case-people';
import { runText } from '@kycuong/db/testing/run-text';
import { giveRole } from '@kycuong/db/testing/final-case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseWorld, caseWorld } from '../case/testing/case-world.ts';
import { noGrounds, type OpenedCase, weighedCase, words } from '../case/testing/walk-case.ts';
import { refusedWith } from '../testing/refused-with.ts';

const proposal = {
  kind: 'legal-obstacle',
  title: 'Hai quy định về ranh giới thửa đất mâu thuẫn',
  matter: 'hs-7',
  matterDueOn: '2026-12-01' as CivilDay,
  conflictingProvisions: 'Điều 5 và Điều 9',
  missingCompetence: null,
  ownProposal: 'Áp dụng Điều 9, đo lại ranh giới.',
  askedUnit: 'so',
} as const;

describe.each(oldestServer())('safe harbour on $name', (server) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(server);
    await world.on('2026-11-16');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const pauses = () =>
    runText(
      world.superuser,
      `select "from"::text, "to"::text, withdrawn, approved_by as approver from work.exclusion
        where province_id = $1 and cause = 'safe-harbour' and superseded_at = 'infinity' order by id`,
      [province],
    );

  test('a proposal is registered by its officer with the moment and the digest of what was filed, and pauses lateness from then on', async () => {
    const subject = await world.as('subject');
    expect(await subject.harbour.file(proposal)).toEqual({ year: 2026, no: 1 });
    const view = await subject.harbour.proposal({ year: 2026, no: 1 });
    expect(view).toMatchObject({
      standing: 'waiting',
      proposal: { officer: 'o-thin', unit: 'phuong', basis: 'province', filedOn: '2026-11-16' },
      pause: { matter: 'hs-7', from: '2026-11-16', to: null },
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect(view.filedHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await pauses()).toEqual([{ from: '2026-11-16', to: null, withdrawn: false, approver: 'o-thin' }]);
    const arrived = `select from work.arrival where ids @> '{harbour/2026/1}'`;
    expect(await runText(world.superuser, arrived)).toHaveLength(1);
    for (const change of [
      `update harbour.proposal set state = state || '{"ownProposal":"khác"}'`,
      'delete from harbour.proposal',
    ])
      await expect(runText(world.superuser, change)).rejects.toThrow('registered');
    expect((await (await world.as('colleague')).harbour.register({})).rows).toEqual([]);
  });

  test('the body asked answers, nobody else and nobody themselves; rejected it lapses and the days before stay', async () => {
    const answer = { outcome: 'confirmed', number: '12/SNV', advice: 'Làm theo phương án Điều 9.' } as const;
    const first = { year: 2026, no: 1, revision: 1, answer };
    expect(await refusedWith((await world.as('decider')).harbour.answer(first))).toBe('NOT_THE_BODY_ASKED');
    expect(await refusedWith((await world.as('subject')).harbour.answer(first))).toBe('NO_PERMISSION');
    await (await world.as('deciderAbove')).harbour.answer(first);
    expect(
      await refusedWith((await world.as('deciderAbove')).harbour.answer({ ...first, revision: 2 })),
    ).toBe('PROPOSAL_SETTLED');
    expect((await pauses())[0]).toMatchObject({ from: '2026-11-16', to: null, approver: 'o-quyet-dinh-so' });
    const subject = await world.as('subject');
    await subject.harbour.file({ ...proposal, matter: 'hs-8' });
    await world.on('2026-11-17');
    const rejected = { ...answer, outcome: 'rejected' } as const;
    await (
      await world.as('deciderAbove')
    ).harbour.answer({ year: 2026, no: 2, revision: 1, answer: rejected });
    expect((await pauses())[1]).toMatchObject({ from: '2026-11-16', to: '2026-11-17' });
  });

  test('A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', async () => {
    const dare = '"id":"protection-of-those-who-dare","on":';
    const turn = (on: boolean) =>
      runText(
        world.superuser,
        `do $$ begin set local session_replication_role = replica; update app.catalogue_version
          set settings = replace(settings, '${dare}${!on}', '${dare}${on}') where province_id = '${province}'; end $$`,
      );
    await turn(false);
    expect(await refusedWith((await world.as('subject')).harbour.file(proposal))).toBe(
      'PROTECTION_NOT_A_MECHANISM',
    );
    // Whoever heads a unit is covered by Nghị định 73/2023 in every province.
    const chair = await world.as('chair');
    const mine = await chair.harbour.file({ ...proposal, matter: null });
    expect((await chair.harbour.proposal(mine)).proposal.basis).toBe('decree-73-2023');
    await turn(true);
  });

  let opened: OpenedCase;
  test('no case is concluded over a proposal that was registered before the act and that nobody weighed', async () => {
    await world.on('2026-11-23');
    opened = await weighedCase(world, 'inspector', {
      origin: { kind: 'inspection', record: 'r-1' },
      directive: '46-ct-tu',
      behaviour: 'YB-06',
      actOn: '2026-11-18',
      matter: 'hs-7',
    });
    const page = await (await world.as('verifier')).case.page(opened.key);
    expect(page.registered.map(({ id }) => id)).toEqual(['2026/1']);
    const protection = { do: 'recordProtection', grounds: noGrounds };
    expect(await refusedWith(opened.act('verifier', protection))).toBe('PROPOSAL_NOT_WEIGHED');
    const daring = noGrounds.map((one) =>
      one.ground === 'daring-proposal' ? { ...one, applies: true } : one,
    );
    const proposals = [{ proposal: '2026/1', reason: words }];
    const weighed = { do: 'recordProtection', grounds: daring, proposals };
    expect(await refusedWith(opened.act('verifier', weighed))).toBe('PROTECTION_FACTS_MISSING');
    const facts = ['without-self-seeking', 'objective-cause', 'as-advised-in-writing'].map((fact) => ({
      fact,
      holds: true,
      proof: words,
    }));
    await opened.act('verifier', { ...weighed, facts });
  });

  test('exempt under safe harbour: no measure, thanks, and nothing of it is ever published or named', async () => {
    const conclusion = { allegation: 1, outcome: 'exempt', reasons: words, records: [] };
    expect(await opened.act('verifier', { do: 'conclude', conclusions: [conclusion] })).toBe('concluded');
    const decide = {
      do: 'decideMeasure',
      number: '12/QĐ',
      measures: [],
      reason: words,
      basis: words,
      withoutLimitation: null,
    };
    expect(await refusedWith(opened.act('decider', decide))).toBe('NOTHING_CONFIRMED');
    expect(await opened.act('decider', { do: 'close', remarks: words })).toBe('closed');
    const [concluded] = await runText<{ effects: unknown }>(
      world.superuser,
      `select effects from casework.case_event where kind = 'conclude' and province_id = $1`,
      [province],
    );
    expect(concluded!.effects).toContainEqual({ effect: 'document', document: 'thanks' });
    await giveRole(world, 'decider@demo.invalid', province, 'publisher');
    const publisher = await world.as('decider');
    expect(await refusedWith(publisher.publication.begin({ ...opened.key, correction: null }))).toBe(
      'DECISION_NOT_FINAL',
    );
    expect((await publisher.publication.drafts()).waiting).toEqual([]);
  });
});
