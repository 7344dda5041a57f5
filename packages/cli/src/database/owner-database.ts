import type { Connection } from '@kycuong/db/connect';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes, type Surroundings } from '../command/command.ts';

/** The address of the database as its owner, which only these commands use. */
export function ownerUrl(env: Surroundings['env']): string {
  return needed(env, 'DATABASE_URL');
}

export function needed(env: Surroundings['env'], name: string): string {
  const value = env[name];
  if (value) return value;
  throw new CliProblem(exitCodes.environment, {
    vi: `chưa đặt biến môi trường \`${name}\` mà lệnh này cần; xem docs/reference/cli.md`,
    en: `the environment variable \`${name}\`, which this command needs, is not set; see docs/reference/cli.md`,
  });
}

/** Runs work on a connection and says plainly when the database is the reason that it fails. */
export async function withDatabase<Result>(
  url: string,
  work: (db: Connection) => Promise<Result>,
  options: { readonly statementTimeoutMs?: number } = {},
): Promise<Result> {
  const { connect } = await import('@kycuong/db/connect');
  const db = connect(url, { max: 1, applicationName: 'kycuong', ...options });
  try {
    return await blamingDatabase(url, () => work(db));
  } finally {
    await db.destroy();
  }
}

export async function blamingDatabase<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CliProblem) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new CliProblem(exitCodes.environment, {
      vi: `cơ sở dữ liệu ${placeOf(url)} không trả lời như mong đợi: ${reason}; chạy \`kycuong doctor\` để xem vì sao`,
      en: `the database ${placeOf(url)} did not answer as expected: ${reason}; run \`kycuong doctor\` to see why`,
    });
  }
}

/** Host and name only: an address holds a password. */
export function placeOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : '?';
}
