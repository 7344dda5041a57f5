import { connect, type Connection } from '@kycuong/db/connect';
import { runText } from '@kycuong/db/testing/run-text';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../staff.ts';
import { softPasskey } from '../testing/soft-passkey.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';

const origin = 'http://127.0.0.1:4200';
const email = 'soan.yen-bai@demo.invalid';

describe.each(oldestServer())('answers of a passkey, on $name', (server) => {
  const key = softPasskey();
  let world: StaffWorld;
  let owner: Connection;
  let counter = 0;
  beforeAll(async () => {
    world = await staffWorld(server);
    owner = connect(world.url, { max: 1 });
    await runText(
      owner,
      `insert into auth.passkey (credential_id, user_id, name, public_key, counter)
        select $1, id, 'thử', $2, 0 from auth."user" where email = $3`,
      [key.id, key.publicKey, email],
    );
  });
  afterAll(async () => {
    await owner.destroy();
    await world[Symbol.asyncDispose]();
  });

  const ask = async () => {
    const { options, cookies } = await world.api.access.askForPasskey();
    return { challenge: options.challenge, visitor: world.visitor(cookies) };
  };
  const answer = (challenge: string, more: { origin?: string; counter?: number } = {}) => {
    counter += 1;
    return key.answer({ challenge, origin, counter, ...more });
  };
  /** The address of the account that an answer opens; null when it opens none. */
  const signIn = async (visitor: Visitor, given: object) => {
    const cookies = await world.api.access.signInByPasskey(visitor, given);
    return cookies && (await world.api.access.currentSession(world.visitor(cookies)))!.email;
  };

  test('a good one signs in', async () => {
    const { challenge, visitor } = await ask();
    expect(await signIn(visitor, answer(challenge))).toBe(email);
  });

  test('one that is used twice is refused: again in the same browser, in another, and under a new question', async () => {
    const { challenge, visitor } = await ask();
    const given = answer(challenge);
    expect(await signIn(visitor, given)).toBe(email);
    expect(await signIn(visitor, given)).toBeNull();
    expect(await signIn(world.visitor(), given)).toBeNull();
    expect(await signIn((await ask()).visitor, given)).toBeNull();
  });

  test('of many at the same moment one is good', async () => {
    const { challenge, visitor } = await ask();
    const given = answer(challenge);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => signIn(visitor, given)));
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([email]);
  });

  test('nothing comes of a copied key, of another site, of a question that was never asked or is too old', async () => {
    const copied = await ask();
    expect(await signIn(copied.visitor, answer(copied.challenge, { counter: 1 }))).toBeNull();
    const elsewhere = await ask();
    const there = answer(elsewhere.challenge, { origin: 'http://127.0.0.1:4201' });
    expect(await signIn(elsewhere.visitor, there)).toBeNull();
    const own = await ask();
    expect(await signIn(own.visitor, answer((await ask()).challenge))).toBeNull();
    const late = await ask();
    await runText(owner, `update auth.verification set expires_at = now() - interval '1 second'`);
    expect(await signIn(late.visitor, answer(late.challenge))).toBeNull();
    const { challenge, visitor } = await ask();
    expect(await signIn(visitor, answer(challenge))).toBe(email);
  });
});
