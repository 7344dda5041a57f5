import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const batch = 40;

/** A system that sends assignments without pause, and remembers which events were taken in. */
export class EventSender {
  readonly acknowledged: string[] = [];
  /** Batches that nobody knows the end of: sent again, as the interface asks for. */
  unanswered = 0;
  readonly #address: string;
  readonly #name: string;
  readonly #secret: string;
  #count = 0;
  #pending: readonly string[] = [];

  constructor(api: string, name: string, secret: string) {
    this.#address = `${api}/ingest/v1/events`;
    this.#name = name;
    this.#secret = secret;
  }

  /** Sends until the answers stop coming; first what was never answered. */
  async work(): Promise<void> {
    for (;;) {
      if (this.#pending.length === 0)
        this.#pending = Array.from({ length: batch }, () => `su-kien-${this.#name}-${++this.#count}`);
      const status = await this.#send(this.#pending);
      if (status === 429) await wait(200);
      else if (status === 202) {
        this.acknowledged.push(...this.#pending);
        this.#pending = [];
      } else if (status === undefined || status >= 500) {
        this.unanswered += 1;
        return;
      } else throw new Error(`events were refused: ${status}`);
    }
  }

  async #send(ids: readonly string[]): Promise<number | undefined> {
    const events = ids.map((id) => ({
      specversion: '1.0',
      id: `e-${id}`,
      source: `${this.#name}.example`,
      type: 'vn.kycuong.assignment.recorded',
      subject: id,
      time: '2026-11-02T08:00:00+07:00',
      datacontenttype: 'application/json',
      data: { matter: `viec-${id}`, assignee: 'CB-0295', unit: 'so-xay-dung', assignedOn: '2026-11-02' },
    }));
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents-batch+json',
          authorization: `Bearer ${this.#secret}`,
        },
        body: JSON.stringify(events),
      });
      await response.text();
      return response.status;
    } catch {
      return undefined;
    }
  }
}

/** A token that may write events in a province. */
export async function makeEventToken(databaseUrl: string, province: string): Promise<string> {
  const secret = `kycuong_${randomBytes(24).toString('base64url')}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into access.api_token (province_id, name, token_digest, scopes, made_by, expires_at)
       select $1, 'durability', $2, '{events.write}', person_id, now() + interval '1 day' from access.person limit 1`,
      [province, createHash('sha256').update(secret).digest('hex')],
    );
  } finally {
    await client.end();
  }
  return secret;
}
