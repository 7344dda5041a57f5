import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkPages } from './src/durability/amcheck.ts';
import { seededChance } from './src/durability/chance.ts';
import { Copy } from './src/durability/copy.ts';
import { EventSender, makeEventToken } from './src/durability/event-sender.ts';
import { Importer } from './src/durability/importer.ts';
import { askForNight, findIntakeLosses, settle } from './src/durability/intake-losses.ts';
import { signIn, StaffClient } from './src/durability/staff-client.ts';

const rounds = Number(process.env['KYCUONG_ROUNDS'] ?? 50);
const seed = Number(process.env['KYCUONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const province = 'yen-bai';
const intake = 'tiep-nhan.yen-bai@demo.invalid';
const longestWork = 4000;

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

test('SIGKILL of the process groups of API and worker and of every postgres process during import, ingest and nightly evaluation, fifty times: no acknowledged event lost or doubled, imports either whole or absent, audit verifies', async ({
  task,
}) => {
  console.log(`KYCUONG_SEED=${seed} KYCUONG_ROUNDS=${rounds}`);
  const chance = seededChance(seed);
  const copy = await Copy.make();
  try {
    await copy.start();
    const secret = await makeEventToken(await copy.databaseUrl(), province);
    const senders = ['mot', 'hai'].map((name) => new EventSender(copy.address('api'), name, secret));
    const cookie = await signIn(copy.address('console'), intake, copy.passwordOf(intake));
    const client = new StaffClient(copy.address('api'), cookie, province);
    const importer = new Importer(copy.address('console'), cookie, client);
    const everything = { province, senders, importer };
    for (let round = 1; round <= rounds; round += 1) {
      await askForNight(await copy.databaseUrl(), province, today());
      const work = Promise.all([...senders, importer].map((one) => one.work()));
      await Promise.race([work, wait(500 + chance() * longestWork)]);
      await copy.kill();
      await work;
      await copy.start();
      const url = await copy.databaseUrl();
      expect(await findIntakeLosses(url, everything), `round ${round}`).toEqual([]);
      console.log(
        `round ${round}: ${senders.map(({ acknowledged }) => acknowledged.length).join(' + ')} events, ${importer.confirmed.length} files`,
      );
    }
    const url = await copy.databaseUrl();
    expect(await settle(url, everything, 600_000)).toEqual([]);
    expect(await findIntakeLosses(url, everything)).toEqual([]);
    expect((await checkPages(url)).found).toEqual([]);
    const events = senders.flatMap(({ acknowledged }) => acknowledged).length;
    task.meta.measured = `${rounds} kills; ${events} events taken in, ${importer.confirmed.length} of ${importer.sent.length} files confirmed and in, none lost, doubled or halved`;
    expect(events).toBeGreaterThan(rounds * 40);
    expect(importer.confirmed.length).toBeGreaterThan(rounds / 5);
  } finally {
    await copy.stop();
  }
});
