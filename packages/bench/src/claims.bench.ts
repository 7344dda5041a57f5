import { openBenchDatabase, benchServers, type BenchDatabase } from './bench-database.ts';
import { growTo, measureReading, openClaimsBench, scansOf } from './claims-cost.ts';
import { milliseconds, type Measurement, type Section, type Target } from './measurement.ts';

const targets: Record<'point' | 'list', { words: string; target: Target }> = {
  point: { words: 'point read', target: { kind: 'at most', value: 1.35 } },
  list: { words: '20-row list', target: { kind: 'at most', value: 1.15 } },
};
/** Rows for each of ten provinces; the targets hold at the largest. */
const sizes = [1000, 10_000, 100_000];

async function measureOn(database: BenchDatabase): Promise<Measurement[]> {
  await using bench = await openClaimsBench(database);
  const measured: Measurement[] = [];
  for (const [index, rows] of sizes.entries()) {
    await growTo(database, rows);
    for (const name of ['point', 'list'] as const) {
      const { words, target } = targets[name];
      const cost = await measureReading(bench, name, { rows });
      const scans = await scansOf(bench, name);
      if (scans.length === 0 || scans.includes('Seq Scan'))
        throw new Error(`${name}: read by ${scans.join(', ')}`);
      measured.push({
        name: `${database.name}: ${words}, ${(rows * 10).toLocaleString('en')} rows (×${10 ** index})`,
        ours: milliseconds(cost.policies),
        peer: milliseconds(cost.bypass),
        value: cost.policies / cost.bypass,
        ...(rows === sizes.at(-1) && { target }),
        note: scans.join(', '),
      });
    }
  }
  return measured;
}

export async function measureClaims(): Promise<Section> {
  const measurements: Measurement[] = [];
  const servers = benchServers();
  for (const binaries of servers) {
    await using database = await openBenchDatabase(binaries);
    measurements.push(...(await measureOn(database)));
  }
  return {
    title: 'Row security under proved claims',
    words: [
      'A transaction that sets the claims and reads the audit log of one province of ten: by `kycuong_staff` under its policies, and by a role with `bypassrls`. Medians of 2,000 reads each, in turns, one connection each.',
      ...(servers.includes('machine')
        ? []
        : ["SKIPPED: no PostgreSQL server of the machine's own was found."]),
    ],
    measurements,
  };
}
