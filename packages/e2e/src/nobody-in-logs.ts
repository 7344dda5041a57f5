import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseHome } from '@kycuong/postgres/home';
import pg from 'pg';
import { findLeaks } from './find-leaks.ts';
import { databaseUrl, demoPasswords } from './stack.ts';
import { stackLog } from './stack-log.ts';

/** Everybody whom the journeys met, by name, with every session that they opened. */
const known = `
  select display_name from access.person union select name from organisation.officer
  union select email from auth."user" union select token from auth.session`;

/** Lines of the services; what `start` itself prints for whoever started it, with the passwords of the demonstration, is no log. */
const ofServices = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.includes('│'))
    .join('\n');

/** After the last journey: no name, telephone number, address, password or token stands in any line of any log. */
export default async function nobodyInLogs(): Promise<void> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  const { rows } = await client.query<[string]>({ text: known, rowMode: 'array' });
  await client.end();
  const home = chooseHome(process.env['KYCUONG_E2E_DATA'] ?? '').directory;
  const services = ofServices(readFileSync(stackLog(), 'utf8'));
  const database = readFileSync(join(home, 'postgres', 'postgres.log'), 'utf8');
  if (services.length === 0)
    throw new Error('the services of the journeys logged nothing, or their log was not kept');
  const leaks = findLeaks(`${services}\n${database}`, [...rows.map(([one]) => one), ...demoPasswords()]);
  if (leaks.length === 0) return;
  const shown = leaks.slice(0, 20).map(({ kept, line }) => `${kept}  in  ${line.slice(0, 400)}`);
  throw new Error(`${leaks.length} lines of the logs tell of persons:\n${shown.join('\n')}`);
}
