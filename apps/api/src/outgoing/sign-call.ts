import { createHmac } from 'node:crypto';

export const signatureHeader = 'kycuong-signature';

/**
 * `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA256 by the webhook's secret over the seconds, a full stop and the body, byte for byte.
 * The receiver makes the same, compares in constant time, and refuses what is older than five minutes.
 */
export function signCall(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
