import {
  commitmentTo,
  consistencyRanges,
  GrowingRoot,
  hashOfLeaf,
  inclusionRanges,
  type LeafRange,
  type LogLeaf,
  publicKeyOf,
  signCheckpoint,
} from '@kycuong/rules/publication/log';
import { expect, it } from 'vitest';
import { checkLog, type CheckStates } from './check-log.ts';
import type { LogSource } from './log-source.ts';

const secretKey = new Uint8Array(32).fill(7);
const publicKey = publicKeyOf(secretKey);
const origin = 'x.vn/da-nang';
const opening = new Uint8Array(32).fill(3);
const record = { headline: 'Sáu cuộc họp', number: 'DN-2026-0001' };
const leafOf = (at: number): LogLeaf => ({
  id: String(at),
  kind: 'published',
  at: '2026-11-22T03:04:05Z',
  commitment: commitmentTo(at === 5 ? record : { at }, opening),
});
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const rootOf = (leaves: readonly LogLeaf[], { from, to }: LeafRange) => {
  const tree = new GrowingRoot();
  for (const leaf of leaves.slice(from, to)) tree.add(hashOfLeaf(leaf));
  return tree.root();
};

/** A site with so many leaves; `served` is what it says they are. */
function site(size: number, served = (leaf: LogLeaf) => leaf, shown: object = record) {
  const leaves = Array.from({ length: size }, (_, at) => leafOf(at));
  const rootsOf = (ranges: readonly LeafRange[]) => ranges.map((range) => rootOf(leaves, range));
  const head = {
    origin,
    size,
    root: rootOf(leaves, { from: 0, to: size }),
    signedAt: '2026-11-22T03:04:05Z',
  };
  const note = signCheckpoint(head, secretKey);
  const source: LogSource = {
    checkpoint: () => Promise.resolve(note),
    keys: () => Promise.resolve([{ origin, publicKey }]),
    leaves: (from) => Promise.resolve(leaves.slice(from, from + 10).map(served)),
    consistency: (older) => Promise.resolve(rootsOf(consistencyRanges(older, size))),
    proof: (number) =>
      Promise.resolve(
        number === record.number
          ? {
              record: JSON.stringify(shown),
              opening: hex(opening),
              leaf: { index: 5, ...leaves[5]! },
              size,
              inclusion: rootsOf(inclusionRanges(5, size)).map(hex),
            }
          : null,
      ),
  };
  return { source, note };
}

async function check(
  source: LogSource,
  asked: { kept?: string; publicKey?: Uint8Array; number?: string } = {},
) {
  const states: Partial<CheckStates> = {};
  const counts: number[] = [];
  const { verdict } = await checkLog(
    source,
    { kept: '', publicKey: null, number: '', ...asked },
    { ended: (name, state) => void (states[name] = state), fetched: (done) => void counts.push(done) },
  );
  return { verdict, states, counts };
}

it('a log, a kept head and a result that fit, with the count of what came', async () => {
  const kept = site(17).note;
  const { verdict, states, counts } = await check(site(34).source, { kept, number: record.number });
  expect(states).toEqual({
    signature: 'fits',
    browser: 'fits',
    entries: 'fits',
    kept: 'fits',
    result: 'fits',
  });
  expect([verdict, counts]).toEqual(['fits', [10, 20, 30, 34]]);
});

it('an entry that was changed or left out is found', async () => {
  const changed = site(34, (leaf) => (leaf.id === '20' ? { ...leaf, kind: 'withdrawn' } : leaf));
  expect((await check(changed.source)).states.entries).toBe('differs');
  const { source } = site(34);
  const short = {
    ...source,
    leaves: (from: number) => (from > 20 ? Promise.resolve([]) : source.leaves(from)),
  };
  expect(await check(short)).toMatchObject({ verdict: 'differs', states: { entries: 'differs' } });
});

it('a log that was written anew does not continue the head that the reader kept, nor does a shorter one', async () => {
  const { source, note } = site(34);
  const anew = { ...source, consistency: () => Promise.resolve([]) };
  expect((await check(anew, { kept: site(17).note })).verdict).toBe('differs');
  expect((await check(site(17).source, { kept: note })).states.kept).toBe('differs');
  expect(await check(source, { kept: 'x' })).toMatchObject({
    verdict: 'unclear',
    states: { kept: 'unreadable' },
  });
});

it('a record that is not what was committed is found; one that is not there is said', async () => {
  const number = record.number;
  expect(
    (await check(site(34, undefined, { ...record, headline: 'Hai' }).source, { number })).states.result,
  ).toBe('differs');
  expect((await check(site(34).source, { number: 'DN-2026-0002' })).verdict).toBe('unclear');
});

it('the key that a reader knows counts alone', async () => {
  const strange = publicKeyOf(new Uint8Array(32).fill(8));
  expect(await check(site(3).source, { publicKey: strange })).toMatchObject({
    verdict: 'differs',
    states: { signature: 'differs', browser: 'differs' },
  });
});
