import { lintCatalogue } from '@kycuong/rules/catalogue';
import { parse } from 'yaml';
import { kilobytes, median, milliseconds, type Measurement, type Section } from './measurement.ts';
import { load, readPack, scaled } from './scaled-pack.ts';

const timed = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Medians of two ways to treat one text, in turns. */
function inTurns(ours: () => unknown, peer: () => unknown, rounds: number): { ours: number; peer: number } {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    const [mine, theirs] = [timed(ours), timed(peer)];
    if (round < 0) continue;
    times.ours.push(mine);
    times.peer.push(theirs);
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

function measureFile(name: string, text: string, rounds: number): Measurement & { time: number } {
  const { ours, peer } = inTurns(
    () => lintCatalogue(load(text)),
    () => parse(text) as unknown,
    rounds,
  );
  return {
    name,
    ours: milliseconds(ours),
    peer: milliseconds(peer),
    value: ours / peer,
    note: kilobytes(Buffer.byteLength(text)),
    time: ours,
  };
}

/** Against the limit: the YAML library alone, which knows neither positions, nor schema, nor lint. */
export function measurePacks(): Section {
  const pack = readPack('khanh-hoa');
  const catalogue = load(pack);
  const one = measureFile('Load and lint of one pack (Yên Bái)', readPack('yen-bai'), 30);
  const first = measureFile(`${catalogue.behaviours.length} behaviours (Khánh Hòa)`, pack, 30);
  const grown = [10, 100].map((times) => {
    const { time, ...line } = measureFile(
      `${catalogue.behaviours.length * times} behaviours (×${times})`,
      scaled(catalogue, times),
      1000 / times ** 1.5,
    );
    return { ...line, note: `${line.note}; ${(time / first.time).toFixed(1)} times the time of one pack` };
  });
  return {
    title: 'A catalogue as a file',
    words: [
      'Load, check against the schema and lint, against parsing the same YAML only. Medians, in turns.',
    ],
    measurements: [one, first, ...grown],
  };
}
