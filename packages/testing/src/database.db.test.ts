import { describe, expect, test } from 'vitest';
import { databaseServers, freshDatabase, onServer } from './database.ts';

const migrate = (url: string) =>
  onServer(url, (client) =>
    client.query(
      'create table note (id int primary key); insert into note values (1); revoke connect on database ' +
        new URL(url).pathname.slice(1) +
        ' from public',
    ),
  );

describe.each(databaseServers())('a fresh database on $name', (server) => {
  test('is a clone that was migrated once, with the rights of the migrated one', async () => {
    await using first = await freshDatabase({ migrate, server });
    await using second = await freshDatabase({ migrate, server });
    await onServer(first.url, (client) => client.query('insert into note values (2)'));
    const count = await onServer(second.url, (client) => client.query('select from note'));
    const rights = await onServer(second.url, (client) =>
      client.query<{ open: boolean }>(
        `select exists (select from pg_database, aclexplode(datacl)
          where datname = current_database() and grantee = 0 and privilege_type = 'CONNECT') as open`,
      ),
    );
    expect(count.rowCount).toBe(1);
    expect(rights.rows).toEqual([{ open: false }]);
  });

  test('is gone at the end of its scope', async () => {
    let name = '';
    {
      await using database = await freshDatabase({ migrate, server });
      name = database.name;
    }
    const found = await onServer(server.url, (client) =>
      client.query('select from pg_database where datname = $1', [name]),
    );
    expect(found.rowCount).toBe(0);
  });

  test('knows Vietnamese', async () => {
    const { rows } = await onServer(server.url, (client) =>
      client.query<{ low: string; order: string }>(
        `select lower('ĐẶNG') as low, (select string_agg(w, ' ' order by w) from unnest(array['ê','e','đu','du','z','ă','a','â']) w) as order`,
      ),
    );
    expect(rows).toEqual([{ low: 'đặng', order: 'a ă â du đu e ê z' }]);
  });
});
