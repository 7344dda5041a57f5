import { expect, type APIRequestContext, type Page } from '@playwright/test';
import pg from 'pg';
import { databaseUrl, demoAccount, staffApi, staffConsole } from './stack.ts';

/** Leaves a text, an attribute in either quotes, a script and an address; whatever of it comes to life is seen. */
export const hostile = `a"'><img src=x data-hacked onerror="hacked=1"></script><script data-hacked>hacked=1</script>javascript:hacked=1 {{1}}`;
/** Where staff write; the published record stands elsewhere, in a register that no other journey counts. */
const province = 'da-nang';
export const registerOf = 'khanh-hoa';
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Somebody of the province, over HTTP as another program would: the console's session, the API's procedures. */
const as = async (request: APIRequestContext, who: string) => {
  const email = `${who}.${province}@demo.invalid`;
  const form = { email, password: demoAccount(email).password };
  const headers = { origin: staffConsole, accept: 'text/html' };
  const entered = await request.post(`${staffConsole}/dang-nhap`, { form, headers, maxRedirects: 0 });
  expect([who, entered.status()]).toEqual([who, 303]);
  return async <Answer = unknown>(procedure: string, input: object): Promise<Answer> => {
    const answer = await request.post(`${staffApi}/trpc/staff/${procedure}`, {
      data: input,
      headers: { ...headers, 'x-kycuong-province': province },
    });
    expect([procedure, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([
      procedure,
      200,
      '',
    ]);
    return ((await answer.json()) as { result: { data: Answer } }).result.data;
  };
};

const subject = {
  kind: 'officer',
  officer: 'CB-0295',
  officerKind: 'civil-servant',
  leader: false,
  partyMember: false,
};
const allegation = {
  directive: '34-ct-tu',
  behaviour: 'DN-06',
  clause: null,
  actOn: today,
  records: [hostile.slice(0, 100)],
};

/** Writes hostile words wherever people may write; returns the pages of the console on which they stand. */
export const writeHostileWords = async (request: APIRequestContext): Promise<string[]> => {
  const intake = await as(request, 'tiep-nhan');
  await intake('case.takeReport', {
    track: 'feedback',
    tier: 'identified',
    unit: 'ubnd',
    officer: null,
    content: hostile,
    reporter: { name: hostile, contact: hostile },
  });
  const source = 'nguon-la';
  await intake('work.source.set', {
    ...{ source, name: hostile, ownerUnit: 'so-noi-vu', ownerName: hostile, contact: hostile },
    ...{ feeds: ['assignment'], everyDays: 7, since: today },
  });
  await intake('work.source.end', { source, reason: hostile });
  await intake('work.askExclusion', {
    ...{ cause: 'outage', officer: null, unit: 'so-noi-vu', matter: null, from: today, to: null },
    ...{ document: hostile, account: hostile },
  });
  // Decree 73/2023 covers leaders and managers.
  const head = await as(request, 'thu-truong');
  const filed = await head<{ year: number; no: number }>('harbour.file', {
    kind: 'legal-obstacle',
    title: hostile,
    matter: null,
    matterDueOn: null,
    conflictingProvisions: hostile,
    missingCompetence: hostile,
    ownProposal: hostile,
    askedUnit: 'so-noi-vu',
  });
  const inspector = await as(request, 'thanh-tra');
  const opened = await inspector<{ year: number; no: number }>('case.open', {
    origin: { kind: 'inspection', record: 'kt-1' },
    subject,
    title: hostile,
    matter: null,
    chain: [],
    detectedOn: today,
    allegations: [allegation],
    why: hostile,
  });
  const admin = await as(request, 'to-chuc');
  const ground = { document: hostile, reason: hostile };
  const unit = 'don-vi-la';
  await admin('organisation.applyChange', {
    command: { action: 'create-unit', unit, name: hostile, unitKind: 'other', parent: null, from: today },
    ground,
  });
  await admin('organisation.applyChange', {
    command: {
      action: 'add-officer',
      officer: 'CB-LA',
      name: hostile,
      officerKind: 'civil-servant',
      from: null,
      to: null,
    },
    ground,
  });
  await admin('organisation.recordDissemination', {
    ...{ directiveSlug: '34-ct-tu', version: 1, unit: 'so-noi-vu', heldOn: today, form: 'meeting' },
    ...{ document: hostile, officers: ['CB-0295'] },
  });
  const regulation = { title: hostile, document: hostile, summary: hostile };
  await admin('organisation.addWorkRegulation', {
    unit,
    ...regulation,
    effectiveFrom: today,
    reviewOn: '2030-11-02',
  });
  const grant = { role: 'officer', unit: null, from: '2030-01-01', to: null, reason: hostile };
  const { personId } = await admin<{ personId: string }>('access.invite', {
    name: hostile,
    email: 'la.da-nang@demo.invalid',
    officer: null,
    ...grant,
  });
  await admin('access.makeToken', { name: hostile, scopes: ['events.write'], days: 1 });
  await admin('notification.makeWebhook', {
    name: hostile,
    address: 'https://goi.example.vn/?a="><img data-hacked>',
  });
  const typed = encodeURIComponent(hostile);
  return [
    '/to-chuc',
    `/to-chuc?q=${typed}`,
    `/to-chuc/don-vi/${unit}`,
    '/to-chuc/can-bo/CB-LA',
    `/to-chuc/can-bo?q=${typed}`,
    '/to-chuc/lich-su',
    '/to-chuc/pho-bien',
    '/truy-cap',
    '/truy-cap/de-nghi',
    `/truy-cap/nguoi/${personId}`,
    `/truy-cap/ai-xem?loai=unit&ma=${typed}`,
    '/truy-cap/khoa',
    '/thong-bao/gui-ra-ngoai',
    `/dang-nhap?tiep=${typed}`,
    `thanh-tra /vu-viec?q=${typed}`,
    `thanh-tra /vu-viec/${opened.year}/${opened.no}`,
    `thanh-tra /de-xuat/${filed.year}/${filed.no}`,
    'thanh-tra /de-xuat',
    'thanh-tra /nhat-ky-he-thong',
    'thanh-tra /nguon',
    `thanh-tra /nguon/${source}`,
    'thanh-tra /nguyen-nhan',
    `thanh-tra /viec?q=${typed}`,
  ];
};

const everyText = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes(' ') ? hostile : value;
  if (Array.isArray(value)) return value.map(everyText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everyText(one)]));
};

/** A published record of hostile words alone, past the gate that a person would have to pass. */
export const publishHostileWords = async (): Promise<string> => {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  const number = 'KH-2026-9666';
  const { rows } = await client.query<{ body: string }>(
    `select body from publication.result where number = 'DN-2026-9001'`,
  );
  const body = JSON.stringify({ ...(everyText(JSON.parse(rows[0]!.body)) as object), number });
  await client.query(
    `insert into publication.result (province_id, number, unit, field, measure, remedied, disputed, body, opening, leaf, valid_from, valid_to)
     select $1, $2, unit, $4, measure, remedied, disputed, $3, opening, leaf, valid_from, valid_to
     from publication.result where number = 'DN-2026-9001'`,
    [registerOf, number, body, hostile],
  );
  await client.end();
  return number;
};

/** Watches a page for anything that hostile words could bring to life. */
export const watchForLife = (page: Page): (() => Promise<void>) => {
  const signs: string[] = [];
  page.on('dialog', (dialog) => {
    signs.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => signs.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') signs.push(`console ${message.text()}`);
  });
  return async () => {
    const made = await page.evaluate(() => ({
      elements: document.querySelectorAll('[data-hacked], [onerror], a[href^="javascript:" i]').length,
      ran: 'hacked' in globalThis,
    }));
    expect([page.url(), made, signs]).toEqual([page.url(), { elements: 0, ran: false }, []]);
  };
};
