import type { Bilingual } from '@kycuong/rules/bilingual';
import { lintCatalogue } from '@kycuong/rules/catalogue';
import { today } from '../catalogue/civil-day.ts';
import { shippedCatalogues, shippedFamilies } from '../catalogue/shipped-packs.ts';
import { type Call, type ExitCode, exitCodes, type Surroundings } from '../command/command.ts';
import { table } from '../command/table.ts';
import { placeOf } from './owner-database.ts';

interface Check {
  readonly name: string;
  /** Null: not set up here, and nothing that runs here needs it. */
  readonly ok: boolean | null;
  readonly found: Bilingual;
}

const urls = {
  KYCUONG_STAFF_DATABASE_URL: 'kycuong_staff',
  KYCUONG_PUBLIC_DATABASE_URL: 'kycuong_public',
  KYCUONG_AUTH_DATABASE_URL: 'kycuong_auth',
  KYCUONG_JOBS_DATABASE_URL: 'kycuong_jobs',
} as const;

export async function doctor({ env, answer, say, json }: Call): Promise<ExitCode> {
  const checks = [checkNode(), await checkPacks(), await checkMigrations(env), ...(await checkRoles(env))];
  const signs = new Map<boolean | null, Bilingual>([
    [true, { vi: 'tốt', en: 'ok' }],
    [false, { vi: 'HỎNG', en: 'FAILS' }],
    [null, { vi: 'chưa đặt', en: 'not set' }],
  ]);
  if (json) answer(JSON.stringify({ checks }, null, 2));
  else
    answer(
      table(
        checks.map(({ name, ok, found }) => [say(signs.get(ok) ?? { vi: '', en: '' }), name, say(found)]),
      ),
    );
  return checks.some(({ ok }) => ok === false) ? exitCodes.environment : exitCodes.done;
}

function checkNode(): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= 24;
  return {
    name: 'Node.js',
    ok,
    found: { vi: `${process.version}, cần từ 24`, en: `${process.version}, 24 or later is needed` },
  };
}

async function checkPacks(): Promise<Check> {
  const families = await shippedFamilies();
  const catalogues = await shippedCatalogues();
  const errors = catalogues
    .flatMap((one) => lintCatalogue(one, families, today()))
    .filter(({ severity }) => severity === 'error');
  const found = {
    vi: `${catalogues.length} gói, ${errors.length} lỗi`,
    en: `${catalogues.length} packs, ${errors.length} errors`,
  };
  return { name: 'catalogues', ok: errors.length === 0, found };
}

async function checkMigrations(env: Surroundings['env']): Promise<Check> {
  const { DATABASE_URL: url } = env;
  const name = 'DATABASE_URL';
  if (!url) return { name, ok: null, found: notNeeded };
  try {
    const { pendingMigrations } = await import('@kycuong/db/migrate');
    const pending = await pendingMigrations(url);
    const ok = pending.length === 0;
    const place = placeOf(url);
    const remedy = {
      vi: `${place} thiếu ${pending.length} bước; chạy \`kycuong migrate\``,
      en: `${place} lacks ${pending.length} steps; run \`kycuong migrate\``,
    };
    return { name, ok, found: ok ? { vi: place, en: place } : remedy };
  } catch (error) {
    return { name, ok: false, found: unreachable(url, error) };
  }
}

async function checkRoles(env: Surroundings['env']): Promise<Check[]> {
  return Promise.all(
    Object.entries(urls).map(async ([name, role]): Promise<Check> => {
      const url = env[name];
      if (!url) return { name, ok: null, found: notNeeded };
      const { connect } = await import('@kycuong/db/connect');
      const db = connect(url, { max: 1, applicationName: 'kycuong doctor' });
      try {
        await db.selectNoFrom((is) => is.val(1).as('one')).execute();
        const user = URL.canParse(url) ? new URL(url).username : '?';
        const words = { vi: `vai trò ${user}, cần ${role}`, en: `role ${user}, ${role} is needed` };
        return {
          name,
          ok: user === role,
          found: user === role ? { vi: placeOf(url), en: placeOf(url) } : words,
        };
      } catch (error) {
        return { name, ok: false, found: unreachable(url, error) };
      } finally {
        await db.destroy();
      }
    }),
  );
}

const notNeeded = { vi: 'các lệnh trên tệp không cần', en: 'commands on files do not need it' };

function unreachable(url: string, error: unknown): Bilingual {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return { vi: `${placeOf(url)}: ${reason}`, en: `${placeOf(url)}: ${reason}` };
}
