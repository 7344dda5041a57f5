import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What a cache needs to know. Between `onLost` and the next `onChange` it may have missed a change. */
export interface PublicationWatcher {
  readonly onChange: () => void;
  readonly onLost: () => void;
}

const retryAfterMs = 1000;

/** Tells of every change of what is published, and of every gap in which a change could have gone unheard. */
export function watchPublication(
  url: string,
  { onChange, onLost }: PublicationWatcher,
): { close(): Promise<void> } {
  const closing = new AbortController();
  let client: pg.Client | undefined;

  async function listen(): Promise<void> {
    client = new pg.Client({
      connectionString: url,
      application_name: 'kycuong-public-changes',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => client?.once('end', resolve));
    client.on('error', () => undefined);
    client.on('notification', onChange);
    await client.connect();
    await client.query('listen kycuong_publication');
    onChange();
    await lost;
    onLost();
  }

  const running = (async () => {
    while (!closing.signal.aborted) {
      await listen().catch(() => client?.end().catch(() => undefined));
      await sleep(retryAfterMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  })();

  return {
    close: async () => {
      closing.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}
