import { connect } from '@kycuong/db/connect';
import { giveRole } from '@kycuong/db/testing/final-case';
import { type DatabaseServer, onServer } from '@kycuong/testing/database';
import type { StaffCaller } from '../../staff.ts';
import { staffWorld } from '../../testing/staff-world.ts';

export const province = 'da-nang';
export const today = '2026-11-22';
const version = { id: `${province}/34-ct-tu`, version: 1, hash: 'a'.repeat(64) };

/** As much of a final case as a record is written from. */
export const stateOfCase = {
  stage: 'final',
  origin: { kind: 'inspection', record: 'r-1' },
  subject: {
    kind: 'officer',
    officer: 'cb-1',
    officerKind: 'civil-servant',
    leader: false,
    partyMember: true,
  },
  subjectUnit: 'phong-a',
  owner: 'so-a',
  chain: [],
  representative: null,
  allegations: [
    {
      no: 1,
      directive: '34-ct-tu',
      behaviour: 'DN-11',
      clause: 'a',
      actOn: '2026-11-16',
      version,
      conclusion: { outcome: 'confirmed', on: '2026-11-18' },
    },
  ],
  heard: 'explained',
  clocks: [{ id: 'explanation', endedOn: '2026-11-17' }],
  decisions: [
    {
      decidedOn: '2026-11-19',
      measures: [{ form: 'criticism', discipline: false }],
      basis: 'Quyết định 12/QĐ',
    },
  ],
  appeals: [],
  court: null,
};

export const written = {
  headline: 'Sáu cuộc họp, hồ sơ đất vẫn không có kết luận',
  field: 'Đất đai',
  statements: ['Sáu cuộc họp không có kết luận; hồ sơ chậm 45 ngày.'],
  concludedBy: 'Sở A',
  words: { vi: 'Phê bình', en: 'Criticism' },
  reasons: 'Đã nghe giải trình; nguyên nhân chủ quan.',
  basis: 'Quyết định 12/QĐ',
  reply: null,
  disputed: null,
  ruleFacts: null,
};
export const harm = { outweighed: true, whom: 'Không ai', why: 'Chỉ nêu đơn vị có nhiều người' };

type SaveMore = Partial<Parameters<StaffCaller['publication']['save']>[0]>;

/** Three people who publish in a province, and two who serve in a room of a department of seven. */
export async function publicationWorld(server: DatabaseServer) {
  const world = await staffWorld(server);
  const superuser = connect(world.url, { max: 2 });
  const outside = connect(world.urlAs('kycuong_public'), { max: 1 });
  const ask = (text: string, ...values: (string | null)[]) =>
    onServer(world.url, (client) => client.query(text, values));
  const setDay = (day: string) =>
    ask(
      'insert into publication.clock (day) values ($1) on conflict (one) do update set day = excluded.day',
      day,
    );
  await setDay(today);
  const publishers = ['soan', 'duyet', 'lanh-dao'].map((who) => `${who}.${province}@demo.invalid`);
  for (const email of publishers) await giveRole({ superuser }, email, province, 'publisher');
  await placePeople(ask);
  const [author, second, third] = (await Promise.all(publishers.map((email) => world.signIn(email)))) as [
    StaffCaller,
    StaffCaller,
    StaffCaller,
  ];

  const save = async (caller: StaffCaller, draftNo: number, more: SaveMore = {}) => {
    const { draft } = await caller.publication.draft({ draftNo });
    return caller.publication.save({
      ...{ draftNo, seen: draft.rowVersion, text: written, unit: 'so-a', named: null },
      ...{ endsOn: '2027-05-22' as never, harm, keptDetails: [] },
      ...more,
    });
  };
  const seen = async (draftNo: number) => ({
    draftNo,
    contentHash: (await author.publication.draft({ draftNo })).draft.contentHash,
  });
  /** Handed in and approved by the two others; what remains is to publish it. */
  const approved = async (draftNo: number) => {
    await author.publication.submit({ draftNo });
    const content = await seen(draftNo);
    await second.publication.approve(content);
    await third.publication.approve(content);
    return content;
  };
  return {
    ...{ superuser, outside, ask, setDay, save, seen, approved, author, second, third },
    signIn: world.signIn,
    urlAs: world.urlAs,
    async [Symbol.asyncDispose]() {
      await superuser.destroy();
      await outside.destroy();
      await world[Symbol.asyncDispose]();
    },
  };
}
export type PublicationWorld = Awaited<ReturnType<typeof publicationWorld>>;

const placePeople = async (ask: (text: string, ...values: (string | null)[]) => Promise<unknown>) => {
  for (const [unit, parent, name] of [
    ['so-a', null, 'Sở A'],
    ['phong-a', 'so-a', 'Phòng A'],
  ] as const)
    await ask(
      `insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from")
      values ($1, $2, now(), 't', $2, $3, 'other', $4, '2020-01-01')`,
      province,
      unit,
      parent,
      name,
    );
  for (const no of [1, 2, 3, 4, 5, 6, 7]) {
    const officer = `cb-${no}`;
    const name = no === 1 ? 'Trần Văn Thìn' : `Người ${no}`;
    await ask(
      `insert into organisation.officer (province_id, officer, name, name_key, kind) values ($1, $2, $3, $3, 'civil-servant')`,
      province,
      officer,
      name,
    );
    await ask(
      `insert into work.post (province_id, id, recorded_at, source, officer, unit, role, "from")
      values ($1, $2, now(), 't', $2, $3, 'staff', '2020-01-01')`,
      province,
      officer,
      no <= 2 ? 'phong-a' : 'so-a',
    );
  }
};
