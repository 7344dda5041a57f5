import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('public addresses', () => {
  it.each(['8.8.8.8', '103.28.36.1', '172.32.0.1', '2001:4860:4860::8888', '2606:4700::1111'])(
    '%s is one',
    (ip) => expect(isPublicAddress(ip)).toBe(true),
  );
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a00:1', '::ffff:8.8.8.8', '64:ff9b::a00:1'],
    ...[
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
    ],
    ...['', 'localhost', '0x7f.1', '2130706433', '127.1', '8.8.8.8.'],
  ])('%s is none', (ip) => expect(isPublicAddress(ip)).toBe(false));
});
