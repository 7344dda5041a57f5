import { benchServers, openBenchDatabase } from './bench-database.ts';
import { openIntakeServer } from './intake-server.ts';
import { measureImport } from './import-cost.ts';
import { measureIngest } from './ingest-cost.ts';
import type { Section } from './measurement.ts';

/** Events by HTTP and files of a million rows, into the API process with its worker, as it runs in a province. */
export async function measureIntake(): Promise<Section> {
  await using database = await openBenchDatabase(benchServers()[0]!);
  await using server = await openIntakeServer(database);
  return {
    title: 'Evidence coming in',
    words: [
      'Over HTTP into one API process that also works on the jobs, on a server PostgreSQL with the settings of production; sender, API and database share the machine.',
    ],
    measurements: [...(await measureIngest(database, server)), ...(await measureImport(database, server))],
  };
}
