import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createStaffApi, derivedSecret, type StaffApi } from '@kycuong/api/staff';
import { connect, type Connection } from '@kycuong/db/connect';
import { defineQueues, type Job, jobKinds } from '@kycuong/db/jobs';
import { type CastName, caseProvince as province, placeCast, setDay } from '@kycuong/db/testing/case-people';
import { type DemoDatabase, demoDatabase, newSession } from '@kycuong/db/testing/demo-database';
import { oldestServer, onServer } from '@kycuong/testing/database';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMailer } from '../outgoing/mailer.ts';
import { signatureHeader, signCall } from '../outgoing/sign-call.ts';
import { certificate } from '../outgoing/testing/certificate.ts';
import { handlersOf } from './handlers.ts';

const serverSecret = 'một bí mật của máy chủ trong bài thử';
const origin = 'https://noi-bo.example.gov.vn';
const [server] = oldestServer();
const admin = 'to-chuc.yen-bai@demo.invalid';
// The statements themselves are tested on every server beside their slice.
describe('what is sent', () => {
  let database: DemoDatabase;
  let jobs: Connection;
  let api: StaffApi;
  let people: ReadonlyMap<CastName, string>;
  const mails: { to: string[]; raw: string }[] = [];
  const calls: { headers: IncomingMessage['headers']; body: string }[] = [];
  let [mailServerRefuses, gatewayAnswers] = [false, 204];

  const mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_to, _session, done) => done(mailServerRefuses ? new Error('451 later') : undefined),
    onData: (stream, { envelope }, done) =>
      void text(stream).then((raw) => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      }),
  });
  const gateway: Server = createServer(certificate, (request, response) => {
    void text(request).then((body) => {
      calls.push({ headers: request.headers, body });
      response.writeHead(gatewayAnswers).end();
    });
  });
  let work: () => Promise<string[]>;
  /** As the owner, past what people may do. */
  const run = (statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    onServer(database.urlAs('kycuong_owner'), async (client) => (await client.query(statement, values)).rows);

  beforeAll(async () => {
    database = await demoDatabase(server!);
    const { superuser } = database;
    people = await placeCast(superuser);
    await defineQueues(superuser, jobKinds);
    await setDay(superuser, '2026-11-23');
    await run('update notification.event set delivered_at = now()');
    // Addresses of the demonstration are never written to; these stand for real ones.
    await run(
      `update auth."user" set email = replace(email, 'demo.invalid', 'example.gov.vn')
      where email in ('verifier@demo.invalid', 'inspector@demo.invalid')`,
    );
    jobs = connect(database.urlAs('kycuong_jobs'), { max: 2 });
    api = createStaffApi({
      staffDatabaseUrl: database.urlAs('kycuong_staff'),
      authDatabaseUrl: database.urlAs('kycuong_auth'),
      secret: serverSecret,
      origin,
      mails: true,
    });
    const smtp = mailServer.listen(0, '127.0.0.1');
    gateway.listen(0, '127.0.0.1');
    await Promise.all([once(smtp, 'listening'), once(gateway, 'listening')]);
    const { port } = smtp.address() as AddressInfo;
    const handlers = handlersOf({
      mailer: openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'khong-tra-loi@example.gov.vn' }),
      origin,
      secret: derivedSecret.bind(null, serverSecret),
      now: () => new Date('2026-11-23T03:00:00Z'),
      webhookAllowance: {
        allows: (ip) => ip === '127.0.0.1',
        ca: certificate.cert,
        resolve: () => Promise.resolve(['127.0.0.1']),
      },
    });
    const job = <Data>(data: Data): Job<Data> => ({
      id: 'thu',
      province,
      subject: '',
      data,
      db: jobs,
      stop: new AbortController().signal,
      report: () => Promise.resolve(),
    });
    const waiting = async (what: 'mail' | 'call') => {
      const rows = await run(
        `select ${what}_no as no from notification.${what} where province_id = $1 and state = 'waiting' order by 1`,
        province,
      );
      return rows.map(({ no }) => Number(no));
    };
    // As the queue would, each job once; what it throws makes the queue come again.
    work = async () => {
      const faults: string[] = [];
      const attempt = (done: Promise<void>) =>
        done.catch((error: Error) => {
          faults.push(`${error.name} ${error.message}`.trim());
        });
      await handlers['tell-people'](job({}));
      for (const mail of await waiting('mail')) await attempt(handlers['send-mail'](job({ mail })));
      for (const call of await waiting('call')) await attempt(handlers['call-webhook'](job({ call })));
      return faults;
    };
  });
  beforeEach(() => {
    mails.length = 0;
    calls.length = 0;
    [mailServerRefuses, gatewayAnswers] = [false, 204];
  });
  afterAll(async () => {
    mailServer.close();
    gateway.close();
    await Promise.all([jobs.destroy(), api.close()]);
    await database[Symbol.asyncDispose]();
  });

  const as = async (email: string) => {
    const token = await newSession(database.superuser, email);
    return api.createCaller({ session: { token }, province, requestId: 'test' });
  };
  /** The plain part, out of its quoted-printable letters. */
  const partOf = (raw: string): string => {
    const coded = /text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw)![1]!.replaceAll('=\r\n', '');
    const bytes = coded.replace(/=([0-9A-F]{2})/g, (_code, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    return Buffer.from(bytes, 'latin1').toString('utf8');
  };
  const raise = (indicator: string) =>
    run(
      `insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2, concerns,
        records, first_on, last_on, expires_on)
      values ($1, 'd', 'h', 'YB-06', $2, 'notice', 'officer', 'o-thin', '', '{o-thin}', '{}', '2026-11-19', '2026-11-22', '2026-12-31')`,
      province,
      indicator,
    );
  const chooses = (mail: 'off' | 'now', webhook: boolean) => ({
    choices: [{ kind: 'signal.new' as const, inApp: true, mail, webhook }],
    digestHour: 7,
  });
  const newcomer = {
    officer: null,
    role: 'officer' as const,
    unit: null,
    from: '2030-01-01' as never,
    to: null,
  };

  it('an invitation goes to its address alone, opens the account, and stands nowhere afterwards', async () => {
    const caller = await as(admin);
    const invited = await caller.access.invite({
      ...newcomer,
      name: 'Người Mới',
      email: 'nguoi.moi@example.gov.vn',
      reason: 'thử',
    });
    expect(invited.secret).toBeNull();
    expect(await work()).toEqual([]);
    expect(mails.map(({ to }) => to)).toEqual([['nguoi.moi@example.gov.vn']]);
    const words = partOf(mails[0]!.raw);
    const secret = new RegExp(`${origin}/loi-moi/([\\w-]{43})`).exec(words)![1]!;
    expect(await api.access.readInvitation(secret)).toMatchObject({ email: 'nguoi.moi@example.gov.vn' });
    expect(words).not.toContain('Người Mới');
    const kept = await run('select link_nonce as nonce from notification.mail where link_digest is not null');
    expect(kept).toEqual([{ nonce: null }]);
    expect(await work()).toEqual([]);
    expect(mails).toHaveLength(1);
  });

  it('a link that was revoked in the meantime is not mailed', async () => {
    const caller = await as(admin);
    const { personId } = await caller.access.invite({
      ...newcomer,
      name: 'Người Khác',
      email: 'nguoi.khac@example.gov.vn',
      reason: 'thử',
    });
    const { invitations } = await caller.access.person({ personId });
    await caller.access.revokeInvitation({ no: invitations[0]!.no });
    expect(await work()).toEqual([]);
    expect(mails).toEqual([]);
  });

  it('a mail and a signed call say number and link, and nothing about a person', async () => {
    const made = await (
      await as(admin)
    ).notification.makeWebhook({
      name: 'Cổng tin nhắn',
      address: `https://${certificate.host}:${(gateway.address() as AddressInfo).port}/nhan`,
    });
    await (await as('verifier@example.gov.vn')).notification.saveSettings(chooses('now', true));
    await raise('x-1');
    expect(await work()).toEqual([]);
    expect(mails.map(({ to }) => to)).toEqual([['verifier@example.gov.vn']]);
    const words = partOf(mails[0]!.raw);
    expect(words).toContain(`${origin}/tin-hieu`);
    const [call] = calls;
    expect(JSON.parse(call!.body)).toMatchObject({
      province,
      person: people.get('verifier'),
      kind: 'signal.new',
      link: `${origin}/tin-hieu`,
    });
    const seconds = Date.parse('2026-11-23T03:00:00Z') / 1000;
    expect(call!.headers[signatureHeader]).toBe(signCall(made.secret, seconds, call!.body));
    for (const personal of ['o-thin', 'Thìn', 'verifier', 'YB-06'])
      expect([personal, words.includes(personal), call!.body.includes(personal)]).toEqual([
        personal,
        false,
        false,
      ]);
  });

  it('what the other side refuses is tried again and then sent once; its words are kept nowhere', async () => {
    [mailServerRefuses, gatewayAnswers] = [true, 500];
    await raise('x-2');
    expect(await work()).toEqual(['MailNotTaken EENVELOPE', 'WebhookFault']);
    const sending = async () => (await as(admin)).notification.sending();
    expect(await sending()).toMatchObject({
      mails: { waiting: 1, retrying: 1 },
      webhooks: [{ waiting: 1, lastAnswer: 'HTTP_500' }],
    });
    [mailServerRefuses, gatewayAnswers] = [false, 204];
    expect(await work()).toEqual([]);
    expect(await work()).toEqual([]);
    expect([mails.length, calls.length]).toEqual([1, 2]);
    expect(await sending()).toMatchObject({
      mails: { waiting: 0 },
      webhooks: [{ waiting: 0, lastAnswer: 'HTTP_204' }],
    });
  });

  it('nothing goes to a person who may no longer see the thing when it is sent', async () => {
    mailServerRefuses = true;
    gatewayAnswers = 500;
    await raise('x-3');
    await work();
    [mails.length, calls.length] = [0, 0];
    await run(
      `update access.membership set valid_to = '2026-11-23' where person_id = $1`,
      people.get('verifier'),
    );
    [mailServerRefuses, gatewayAnswers] = [false, 204];
    expect(await work()).toEqual([]);
    expect([mails, calls]).toEqual([[], []]);
  });

  it('an address is made and ended by an organisation admin, over https alone', async () => {
    const caller = await as(admin);
    for (const address of [
      'http://goi.example',
      'https://a:b@goi.example',
      'ftp://goi.example',
      'goi.example',
    ])
      await expect(caller.notification.makeWebhook({ name: 'x', address })).rejects.toThrow();
    const [open] = (await caller.notification.sending()).webhooks;
    await caller.notification.endWebhook({ webhook: open!.no });
    expect((await caller.notification.sending()).webhooks[0]!.endedAt).not.toBeNull();
    await expect(caller.notification.endWebhook({ webhook: open!.no })).rejects.toThrow(
      'unknown in this province',
    );
  });
});
