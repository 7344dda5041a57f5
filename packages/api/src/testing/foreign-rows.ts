import { connect, type Connection } from '@kycuong/db/connect';
import { seedResults } from '@kycuong/db/seed';
import { accessIdentifiers, type AccessIdentifiers } from '@kycuong/db/testing/access-identifiers';
import { placeCast } from '@kycuong/db/testing/case-people';
import { newSession } from '@kycuong/db/testing/demo-database';
import { fillAccess } from '@kycuong/db/testing/fill-access';
import { runText } from '@kycuong/db/testing/run-text';
import { bareRows, type BareRows } from './bare-rows.ts';
import type { CastOfRoles } from './cast-of-roles.ts';
import type { StaffWorld } from './staff-world.ts';

/** What names the rows of one province: each is there, or each was never anywhere. */
export interface Identifiers extends AccessIdentifiers, BareRows {
  readonly kase: { readonly year: number; readonly no: number };
  /** Of a proposal that was filed. */
  readonly filed: { readonly year: number; readonly no: number };
  readonly report: string;
  readonly signal: number;
  readonly unit: string;
  readonly officer: string;
  readonly change: number;
  readonly run: string;
  readonly published: string;
  readonly matter: string;
  readonly record: string;
  readonly source: string;
  readonly directive: { readonly slug: string; readonly version: number };
  readonly indicator: string;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const never = 999_999_999;
export const neverThere: Identifiers = {
  person: nobody,
  membership: never,
  proposal: never,
  invitation: never,
  token: never,
  webhook: never,
  auditEntry: never,
  erasure: never,
  kase: { year: 2026, no: 7 },
  filed: { year: 2026, no: 43 },
  report: 'PA-khong-co',
  signal: never,
  unit: 'khong-co-don-vi',
  officer: 'khong-co-nguoi',
  change: never,
  run: nobody,
  draft: never,
  request: never,
  basis: never,
  dispute: never,
  exclusion: never,
  round: never,
  ledgerEntry: 43,
  published: 'DN-2026-0999',
  matter: 'khong-co-viec',
  record: 'khong-co-ban-ghi',
  source: 'khong-co-nguon',
  directive: { slug: 'khong-co', version: 1 },
  indicator: 'kc.99.khong',
};

const opening = {
  origin: { kind: 'inspection', record: 'r-1' },
  subject: {
    kind: 'officer',
    officer: 'o-thin',
    officerKind: 'civil-servant',
    leader: false,
    partyMember: true,
  },
  title: 'Hồ sơ đất đi vòng bốn lần',
  matter: null,
  chain: [],
  detectedOn: '2026-11-20',
  allegations: [
    { directive: '46-ct-tu', behaviour: 'YB-06', clause: null, actOn: '2026-11-18', records: ['r-1'] },
  ],
  why: 'Có lý do được ghi lại.',
};

const obstacle = {
  kind: 'legal-obstacle',
  title: 'Hai quy định mâu thuẫn',
  matter: null,
  matterDueOn: null,
  conflictingProvisions: 'Điều 5 và Điều 9',
  missingCompetence: null,
  ownProposal: 'Áp dụng Điều 9.',
  askedUnit: 'so',
};

/** Rows of Yên Bái (published ones of Đà Nẵng), made as its own people make them wherever they can. */
export const foreignRows = async (world: StaffWorld, cast: CastOfRoles): Promise<Identifiers> => {
  const owner = connect(world.url, { max: 1 });
  const of = (role: Parameters<CastOfRoles['token']>[1]) =>
    world.api.createCaller({
      session: { token: cast.token('yen-bai', role) },
      province: 'yen-bai',
      requestId: 'test',
    });
  try {
    await placeCast(owner, 'yen-bai');
    await fillAccess(owner, ['yen-bai']);
    await seedResults(owner);
    // Whoever opens a case is an officer, so that it can be seen whether the case concerns them.
    const inspector = { token: await newSession(owner, 'inspector@demo.invalid') };
    const { year, no } = await world.api
      .createCaller({ session: inspector, province: 'yen-bai', requestId: 'test' })
      .case.open(opening as never);
    const subject = { token: await newSession(owner, 'subject@demo.invalid') };
    const filed = await world.api
      .createCaller({ session: subject, province: 'yen-bai', requestId: 'test' })
      .harbour.file(obstacle as never);
    const { report } = await of('intake').case.takeReport({
      track: 'feedback',
      tier: 'identified',
      unit: 'phuong',
      officer: null,
      content: 'Hồ sơ đi vòng bốn lần.',
      reporter: { name: 'Người dân (minh họa)', contact: 'thử' },
    });
    const admin = of('organisation-admin');
    const csv = new TextEncoder().encode('Mã đơn vị,Tên đơn vị\ny-1,Đơn vị một\n');
    const { runId } = await admin.import.upload({ fileName: 'don-vi.csv', bytes: csv });
    const from = '2026-01-01' as never;
    const parent = null;
    await admin.organisation.applyChange({
      command: {
        action: 'create-unit',
        unit: 'yb-rieng',
        name: 'Đơn vị riêng',
        unitKind: 'other',
        parent,
        from,
      },
      ground: { document: 'QĐ 1', reason: 'thử' },
    });
    const typed = {
      form: 'matter',
      record: null,
      fields: { matter: 'v-rieng', matterKind: 'khac', unit: 'phuong', openedOn: '2026-11-02' },
    };
    const { id: record } = await of('intake').work.type(typed as never);
    await of('intake').work.source.set({
      ...{ source: 'nguon-rieng', name: 'Nguồn riêng', ownerUnit: 'phuong', ownerName: 'thử', contact: '' },
      ...{ feeds: ['assignment'], everyDays: 7, since: from },
    });
    return {
      ...(await accessIdentifiers(owner, 'yen-bai')),
      ...(await bareRows(owner, 'yen-bai')),
      kase: { year, no },
      filed,
      report,
      signal: await aSignal(owner),
      unit: 'phuong',
      officer: 'o-thin',
      change: (await admin.organisation.changes({})).rows[0]!.changeNo,
      run: runId,
      published: 'DN-2026-9001',
      matter: 'v-rieng',
      record,
      source: 'nguon-rieng',
      directive: { slug: '46-ct-tu', version: 1 },
      indicator: 'yb.06.referrals',
    };
  } finally {
    await owner.destroy();
  }
};

const aSignal = async (owner: Connection): Promise<number> => {
  const [row] = await runText<{ no: number }>(
    owner,
    `insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2,
      concerns, records, first_on, last_on, expires_on)
    select 'yen-bai', '46-ct-tu', content_hash, 'YB-06', 'yb.06.referrals', 'notice', 'officer', 'o-thin', '', '{o-thin}', '{r-1}',
      '2026-11-19', '2026-11-22', '2027-06-01' from app.catalogue_version where province_id = 'yen-bai' and version = 1
    returning signal_no::int as no`,
  );
  return row!.no;
};
