import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkPages } from './src/durability/amcheck.ts';
import { seededChance } from './src/durability/chance.ts';
import { Copy } from './src/durability/copy.ts';
import type { Editor } from './src/durability/editor.ts';
import { openDrafts } from './src/durability/open-drafts.ts';
import { findLosses } from './src/durability/verify.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the report of the full sizes says beside the outcome. */
    measured?: string;
  }
}

const rounds = Number(process.env['KYCUONG_ROUNDS'] ?? 20);
const seed = Number(process.env['KYCUONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const longestWork = 2500;
const longestStart = 2000;
/** In this share of the rounds the next start is killed too, wherever it has got to. */
const killedTwice = 0.3;

const sumOf = (editors: readonly Editor[], of: (editor: Editor) => number) =>
  editors.reduce((sum, editor) => sum + of(editor), 0);
const answeredBy = (editors: readonly Editor[]) => sumOf(editors, ({ acknowledged }) => acknowledged.length);

test('SIGKILL of the whole process group and of every postgres process at random moments under concurrent editors, twenty times: no change whose response was received is lost; amcheck is clean', async ({
  task,
}) => {
  console.log(`KYCUONG_SEED=${seed} KYCUONG_ROUNDS=${rounds}`);
  const chance = seededChance(seed);
  const copy = await Copy.make();
  const recoveries: number[] = [];
  let killed = 0;
  try {
    await copy.start();
    const editors = await openDrafts(copy);
    for (let round = 1; round <= rounds; round += 1) {
      const before = answeredBy(editors);
      const work = Promise.all(editors.map((editor) => editor.work()));
      const moment = async () => {
        while (answeredBy(editors) === before) await wait(5);
        await wait(chance() * longestWork);
      };
      await Promise.race([work, moment()]);
      killed += await copy.kill();
      await work;
      if (chance() < killedTwice) await copy.startAndKillAfter(chance() * longestStart);
      recoveries.push(await copy.start());
      const url = await copy.databaseUrl();
      expect(await findLosses(url, editors), `round ${round}`).toEqual([]);
      const pages = await checkPages(url);
      expect(pages.found, `amcheck, round ${round}`).toEqual([]);
      expect(pages.indexes).toBeGreaterThan(100);
      const answered = editors.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
      console.log(
        `round ${round}: ${answered - before} answered saves, up again in ${recoveries.at(-1)?.toFixed(1)} s`,
      );
    }
    const answered = answeredBy(editors);
    const unanswered = sumOf(editors, (editor) => editor.unanswered);
    const crossed = sumOf(editors, (editor) => editor.crossed);
    const slowest = Math.max(...recoveries).toFixed(1);
    task.meta.measured = `${rounds} kills of ${Math.round(killed / rounds)} processes each; ${answered} answered saves of ${editors.length} editors, none lost; ${unanswered} unanswered, ${crossed} crossed; up again in at most ${slowest} s`;
    expect(answered).toBeGreaterThan(rounds);
  } finally {
    await copy.stop();
  }
});
