import autocannon from 'autocannon';
import { median } from './measurement.ts';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99: number;
}

interface Target {
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly expect: number;
}

async function shoot({ url, headers, expect }: Target, seconds: number): Promise<Load> {
  const result = await autocannon({ url, headers, connections: 32, duration: seconds });
  const wanted = expect === 304 ? result['3xx'] : result['2xx'];
  const all = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'];
  if (wanted !== all || result.errors > 0) {
    throw new Error(`${url}: ${all - wanted} answers other than ${expect}, ${result.errors} errors`);
  }
  return { requestsPerSecond: result.requests.average, p99: result.latency.p99 };
}

/**
 * Loads several targets at 32 connections in turns (A B C, A B C, …) so that drift of the machine falls on all,
 * and gives the median of each.
 */
export async function loadInTurns<Name extends string>(
  targets: Record<Name, Target>,
  { rounds = 5, seconds = 4 } = {},
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[];
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]));
  for (const name of names) await shoot(targets[name], 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) loads.get(name)!.push(await shoot(targets[name], seconds));
  }
  return Object.fromEntries(
    names.map((name) => {
      const shots = loads.get(name)!;
      return [
        name,
        {
          requestsPerSecond: median(shots.map((shot) => shot.requestsPerSecond)),
          p99: median(shots.map((shot) => shot.p99)),
        },
      ];
    }),
  ) as Record<Name, Load>;
}
