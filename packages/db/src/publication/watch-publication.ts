import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export interface Watch {
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly retryMs?: number;
  readonly onError?: (error: unknown) => void;
  /** From now on a change could go unheard, until `onListening`. */
  readonly onLost?: () => void;
  readonly onListening?: () => void;
}

/**
 * Calls back when something was published or ended. A connection that broke, or could not be opened, is tried again,
 * and the revision tells whether anything was missed meanwhile; the civil day changes what counts without any event,
 * which is the caller's to watch.
 */
export async function watchPublication(
  url: string,
  onChange: () => void,
  { retryMs = 1000, onError = () => {}, onLost = () => {}, onListening = () => {} }: WatchOptions = {},
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
    fresh.on('end', () => {
      onLost();
      void again();
    });
    changed(rows[0]?.number);
    onListening();
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

  await listen().catch((error: unknown) => {
    onError(error);
    void again();
  });
  return {
    async close() {
      stop.abort();
      client?.removeAllListeners('end');
      await client?.end().catch(onError);
    },
  };
}
