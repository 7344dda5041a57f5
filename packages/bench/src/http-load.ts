import autocannon from 'autocannon';
import { median } from './measurement.ts';
import { processorSeconds } from './processes.ts';

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Microseconds of the server's processor for one request: says more than the rate where the sender is the bottleneck. */
  readonly processor: number;
}

export interface Target {
  readonly url: string;
  readonly pid: number;
  readonly headers?: Record<string, string>;
  readonly expect: 200 | 304;
}

const connections = 32;

async function shoot({ url, pid, headers, expect }: Target, seconds: number): Promise<Load> {
  const before = processorSeconds(pid);
  // An address with [<id>] becomes another one for each request.
  const options = { url, connections, duration: seconds, idReplacement: url.includes('[<id>]') };
  const result = await autocannon({ ...options, ...(headers && { headers }) });
  const wanted = expect === 304 ? result['3xx'] : result['2xx'];
  const all = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'];
  if (all === 0 || wanted !== all || result.errors > 0) {
    throw new Error(
      `${url}: ${all - wanted} of ${all} answers other than ${expect}, ${result.errors} errors`,
    );
  }
  const used = (processorSeconds(pid) ?? Number.NaN) - (before ?? Number.NaN);
  return {
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
    processor: (used * 1e6) / all,
  };
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
  const middle = (name: Name, of: keyof Load) => median(loads.get(name)!.map((load) => load[of]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        requestsPerSecond: middle(name, 'requestsPerSecond'),
        p99: middle(name, 'p99'),
        processor: middle(name, 'processor'),
      },
    ]),
  ) as Record<Name, Load>;
}
