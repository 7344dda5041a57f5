import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a device would send, and what the server keeps of it. */
export interface SoftPasskey {
  readonly id: string;
  /** As COSE, ES256. */
  readonly publicKey: Buffer;
  readonly answer: (question: PasskeyAnswer) => object;
}
interface PasskeyAnswer {
  readonly challenge: string;
  /** Where the browser says it is. */
  readonly origin: string;
  readonly counter: number;
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const userPresentAndVerified = 0x05;

/** A passkey in memory, with a real key: it signs whatever it is asked, as a stolen or replayed one would. */
export const softPasskey = (): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16).toString('base64url');
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  // CBOR: a map of key type EC2, algorithm ES256, curve P-256, x and y.
  const cose = Buffer.concat([
    bytes('a5010203262001215820'),
    Buffer.from(x!, 'base64url'),
    bytes('225820'),
    Buffer.from(y!, 'base64url'),
  ]);
  return {
    id,
    publicKey: cose,
    answer: ({ challenge, origin, counter }) => {
      const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }));
      const count = Buffer.alloc(4);
      count.writeUInt32BE(counter);
      const data = Buffer.concat([
        sha256(new URL(origin).hostname),
        Buffer.from([userPresentAndVerified]),
        count,
      ]);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          authenticatorData: data.toString('base64url'),
          clientDataJSON: client.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
};
