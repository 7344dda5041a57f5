import { createHash } from 'node:crypto';
import { migrateForTests, testPasswords } from '@kycuong/db/testing/demo-database';
import { connect, type Connection } from '@kycuong/db/connect';
import { seedCatalogues, seedDemo } from '@kycuong/db/seed';
import { oldestServer, freshDatabase, type TestDatabase } from '@kycuong/testing/database';
import { CloudEvent, HTTP, type Message } from 'cloudevents';
import fc from 'fast-check';
import { createIngest, type Ingest } from '@kycuong/api/ingest';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountIngest } from './mount-ingest.ts';

const province = 'yen-bai';
const secretOf = (name: string): string => `kycuong_${name}`.padEnd(40, 'x');

const assignment = (id: string, more: Record<string, unknown> = {}) =>
  new CloudEvent({
    id: `e-${id}`,
    source: 'van-ban.example',
    type: 'vn.kycuong.assignment.recorded',
    subject: `giao-${id}`,
    time: '2026-11-02T08:00:00+07:00',
    datacontenttype: 'application/json',
    data: { matter: `viec-${id}`, assignee: 'cb-1', unit: 'so-1', assignedOn: '2026-11-02' },
    ...more,
  });

interface Answer {
  readonly receipt: string;
  readonly status: string;
  readonly stored: number;
  readonly error: {
    readonly code: string;
    readonly details: { readonly found: string; readonly problems: readonly { readonly path: string }[] };
  };
}

describe.each(oldestServer())('events taken in on $name', (server) => {
  let database: TestDatabase;
  let owner: Connection;
  let ingest: Ingest;
  let app: FastifyInstance;
  let origin: string;

  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, template: 'ingest', server });
    owner = connect(database.url, { max: 2 });
    await seedCatalogues(owner);
    await seedDemo(owner, { hashPassword: async (word) => word, randomPassword: () => 'demo' });
    const made = await owner.selectFrom('access.person').select('person_id').executeTakeFirstOrThrow();
    const token = (name: string, more: { revoked_at?: Date } = {}) =>
      owner
        .insertInto('access.api_token')
        .values({
          province_id: province,
          name,
          token_digest: createHash('sha256').update(secretOf(name)).digest('hex'),
          scopes: ['events.write'],
          made_by: made.person_id,
          expires_at: new Date(Date.now() + 86_400_000),
          ...more,
        })
        .execute();
    await token('good');
    await token('revoked', { revoked_at: new Date() });
    ingest = createIngest(database.urlAs('kycuong_jobs', testPasswords.kycuong_jobs));
    app = fastify();
    await mountIngest(app, ingest);
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    await ingest.close();
    await owner.destroy();
    await database[Symbol.asyncDispose]();
  });

  const send = async (message: Pick<Message, 'headers' | 'body'>, token = 'good') => {
    const response = await fetch(`${origin}/ingest/v1/events`, {
      method: 'POST',
      headers: { ...(message.headers as Record<string, string>), authorization: `Bearer ${secretOf(token)}` },
      body: message.body as string,
    });
    return { status: response.status, body: (await response.json()) as Answer, headers: response.headers };
  };
  const sendBatch = (events: readonly unknown[]) =>
    send({
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(events),
    });
  const storedIds = async (prefix: string): Promise<string[]> => {
    const rows = await owner.selectFrom('work.assignment').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id).filter((id) => id.startsWith(`giao-${prefix}`));
  };

  it('takes one event in structured and in binary mode, and a batch, as the official library sends them', async () => {
    expect((await send(HTTP.structured(assignment('one-a')))).body).toMatchObject({ events: 1, stored: 1 });
    expect(await send(HTTP.binary(assignment('one-b')))).toMatchObject({ status: 202, body: { stored: 1 } });
    expect((await sendBatch([assignment('one-c'), assignment('one-d')])).body).toMatchObject({ stored: 2 });
    expect(await storedIds('one')).toEqual(['giao-one-a', 'giao-one-b', 'giao-one-c', 'giao-one-d']);
  });

  it('gives a receipt that tells how far they are', async () => {
    const { body, headers } = await sendBatch([assignment('receipt')]);
    expect(headers.get('location')).toBe(body.status);
    const ask = async (token: string, at: string) =>
      fetch(`${origin}${at}`, { headers: { authorization: `Bearer ${secretOf(token)}` } });
    const answer = await ask('good', body.status);
    expect(await answer.json()).toMatchObject({
      receipt: body.receipt,
      state: 'stored',
      events: 1,
      repeated: 0,
    });
    expect((await ask('revoked', body.status)).status).toBe(401);
    for (const other of ['00000000-0000-0000-0000-000000000000', 'x'])
      expect((await ask('good', `/ingest/v1/receipts/${other}`)).status).toBe(404);
  });

  it('counts an event that comes again once, alone, in a batch, and many at the same moment', async () => {
    const batch = [assignment('again-a'), assignment('again-b'), assignment('again-a')];
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendBatch(batch)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(answers.map(({ body }) => body.stored).reduce((sum, one) => sum + one, 0)).toBe(2);
    expect((await sendBatch(batch)).body).toMatchObject({ events: 3, repeated: 3, stored: 0 });
    expect(await storedIds('again')).toEqual(['giao-again-a', 'giao-again-b']);
  });

  it('takes a correction as a new version, and a withdrawal', async () => {
    await sendBatch([assignment('fixed')]);
    const data = { ...assignment('fixed').data!, dueOn: '2026-11-20' };
    const corrected = assignment('fixed', { id: 'e-2', time: '2026-11-03T08:00:00Z', data });
    const taken = assignment('fixed', {
      id: 'e-3',
      time: '2026-11-04T08:00:00Z',
      type: 'vn.kycuong.assignment.withdrawn',
      data: undefined,
    });
    expect((await sendBatch([corrected, taken])).body).toMatchObject({ stored: 2 });
    expect(await storedIds('fixed')).toHaveLength(3);
  });

  it('takes a heartbeat in place of the one before, and none of a kind that nobody knows', async () => {
    const heartbeat = (day: string, feeds: string) =>
      assignment(`beat-${feeds}-${day}`, {
        type: 'vn.kycuong.data-until.recorded',
        subject: `data-until:nhip-tim:${feeds}`,
        source: 'nhip-tim',
        time: `${day}T16:00:00Z`,
        data: { feeds, until: day },
      });
    expect((await sendBatch([heartbeat('2026-11-01', 'assignment')])).body).toMatchObject({ stored: 1 });
    expect((await sendBatch([heartbeat('2026-11-02', 'assignment')])).body).toMatchObject({ stored: 1 });
    const said = await owner
      .selectFrom('work.data_until')
      .select(['id', 'until'])
      .where('source', '=', 'nhip-tim')
      .orderBy('superseded_at', 'desc')
      .execute();
    const id = 'data-until:nhip-tim:assignment';
    expect(said).toEqual([
      { id, until: '2026-11-02' },
      { id, until: '2026-11-01' },
    ]);
    const wrong = await sendBatch([heartbeat('2026-11-02', 'weather')]);
    expect(wrong.body.error.details.problems.map(({ path }) => path)).toEqual(['[0].data.feeds']);
  });

  it('refuses an id that a source uses again for something else, and then stores nothing', async () => {
    await sendBatch([assignment('reused')]);
    const other = assignment('reused', { subject: 'giao-reused-other' });
    const { status, body } = await sendBatch([assignment('reused-new'), other]);
    expect([status, body.error.code, body.error.details.found]).toEqual([409, 'EVENT_ID_REUSED', 'e-reused']);
    expect(await storedIds('reused')).toEqual(['giao-reused']);
  });

  it('says of each wrong event where and what, and stores none of the batch', async () => {
    const raw = (more: object) => ({ ...(assignment('wrong').toJSON() as object), ...more });
    const data = assignment('wrong').data as object;
    const { status, body } = await sendBatch([
      assignment('wrong'),
      raw({ data: { ...data, assignedOn: '31/11/2026' } }),
      raw({ time: '2126-01-01T00:00:00Z' }),
      raw({ id: undefined, type: 'vn.kycuong.asignment.recorded' }),
      raw({ data: { ...data, unit: 7, secret: 'x' } }),
      raw({ data: { ...data, kind: 'referral' } }),
      'nonsense',
    ]);
    expect([status, body.error.code]).toEqual([422, 'EVENTS_HAVE_PROBLEMS']);
    const problems = body.error.details.problems;
    expect(problems.map(({ path }) => path)).toEqual([
      '[1].data.assignedOn',
      '[2].time',
      '[3].id',
      '[3].type',
      '[4].data.unit',
      '[4].data.secret',
      '[5].data.kind',
      '[6]',
    ]);
    for (const problem of problems)
      expect(problem).toMatchObject({ message: { vi: expect.any(String), en: expect.any(String) } });
    expect(await storedIds('wrong')).toEqual([]);
  });

  it('refuses tokens that are not good, bodies that are too large, no JSON, or of another type', async () => {
    const event = HTTP.structured(assignment('never'));
    expect((await send(event, 'revoked')).status).toBe(401);
    expect((await send(event, 'unknown')).status).toBe(401);
    const batchOf = (body: string) =>
      send({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body });
    expect((await batchOf(`["${'x'.repeat(5 * 1024 * 1024)}"]`)).status).toBe(413);
    expect((await batchOf('[{')).status).toBe(400);
    expect((await batchOf('[]')).status).toBe(422);
    expect((await sendBatch(Array.from({ length: 5001 }, () => ({})))).body.error.code).toBe(
      'TOO_MANY_EVENTS',
    );
    expect((await send({ headers: { 'content-type': 'text/xml' }, body: '<a/>' })).status).toBe(415);
    expect(await storedIds('never')).toEqual([]);
  });

  it('answers any nonsense with a refusal and never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), fc.object()), { maxLength: 5 }), async (values) => {
        expect((await sendBatch(values)).status).toBe(422);
      }),
      { numRuns: 60 },
    );
  });

  it('asks the sender to wait while too much waits to be weighed', async () => {
    await owner
      .insertInto('work.arrival')
      .values({ province_id: province, kind: 'assignment', ids: Array.from({ length: 200_001 }, () => 'x') })
      .execute();
    const { status, headers, body } = await sendBatch([assignment('waits')]);
    expect([status, headers.get('retry-after'), body.error.code]).toEqual([429, '30', 'EVENTS_WAITING']);
    expect(await storedIds('waits')).toEqual([]);
  });
});
