import { BlockList, isIP } from 'node:net';

// What a webhook must never reach: this machine, the networks around it, the cloud's own service, and what is no host at all.
const closed4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed4.addSubnet(net, bits, 'ipv4');

// Of IPv6 only global unicast is open, without what carries an IPv4 address inside: Teredo and 6to4. Mapped and translated
// addresses, unique local and link-local ones lie outside it.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(net, bits, 'ipv6');

/** Whether an address lies on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, 'ipv4');
  // With a zone it belongs to one link of this machine.
  if (family !== 6 || address.includes('%')) return false;
  // A block list takes a mapped address for the IPv4 address in it, so it is refused by its form.
  if (/^(0*:)*:?(0*:)*ffff:/i.test(address)) return false;
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}
