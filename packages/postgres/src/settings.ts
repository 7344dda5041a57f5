/** `durable` keeps every answered commit through a crash; `throwaway` is for tests and may lose everything. */
export type Durability = 'durable' | 'throwaway';

const COMMON = {
  listen_addresses: '127.0.0.1',
  // Local sockets are reachable by every account of the machine; TCP with a password is enough.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m %q%u@%d ',
  // What a statement said and which value stood twice is about persons; the code of the error is enough.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

// Touched only as far as there are data: an empty province takes none of it.
const DURABLE = {
  max_connections: '100',
  shared_buffers: '512MB',
  // Checkpoints seldom, so that a long import writes each page once and not at every one of them.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

const THROWAWAY = {
  max_connections: '200',
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '1GB',
};

export function settingsFile(port: number, durability: Durability): string {
  const settings = { port: String(port), ...COMMON, ...(durability === 'durable' ? DURABLE : THROWAWAY) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return ['# Written at every start; changes made here are lost.', ...lines, ''].join('\n');
}

export const HOST_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';
