import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls back when something was published or ended. A connection that broke is opened again, and the revision tells
 * whether anything was missed meanwhile; the civil day changes what counts without any event, which is the caller's to watch.
 */
export async function watchPublication(
  url: string,
  onChange: () => void,
  { retryMs = 1000, onError = () => {} }: { retryMs?: number; onError?: (error: unknown) => void } = {},
): Promise<Watch> {
  const stop = new AbortController();
  let seen: string | undefined;
  let client: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'kycuong publication watch',
    });
    client = fresh;
    fresh.on('error', onError);
    fresh.on('notification', ({ payload }) => changed(payload));
    await fresh.connect();
    await fresh.query('listen kycuong_publication');
    const { rows } = await fresh.query<{ number: string }>('select number::text from publication.revision');
    changed(rows[0]?.number);
    fresh.on('end', () => void again());
  };
  const changed = (revision: string | undefined): void => {
    if (seen !== undefined && revision !== seen) onChange();
    seen = revision;
  };
  const again = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await wait(retryMs, undefined, { signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted) return;
      try {
        return await listen();
      } catch (error) {
        onError(error);
      }
    }
  };

  await listen();
  return {
    async close() {
      stop.abort();
      client?.removeAllListeners('end');
      await client?.end();
    },
  };
}
