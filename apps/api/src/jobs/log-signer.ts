/** Who signs the heads of the public logs. */
export interface LogSigner {
  readonly secretKey: Uint8Array;
  /** Names a province's log for good, such as `ket-qua.example.gov.vn/da-nang`. */
  readonly originOf: (province: string) => string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The signer that the environment names, or null where it names none: then logs grow, and nobody vouches for them here. */
export function logSigner(environment: Environment): LogSigner | null {
  const { KYCUONG_LOG_KEY: key, KYCUONG_PUBLIC_ORIGIN: site } = environment;
  if (!key || !site) return null;
  if (!/^[0-9a-f]{64}$/.test(key))
    throw new Error(
      'KYCUONG_LOG_KEY phải là 64 chữ số thập lục phân (32 byte) / must be 64 hexadecimal digits (32 bytes)',
    );
  const { host } = new URL(site);
  return { secretKey: Buffer.from(key, 'hex'), originOf: (province) => `${host}/${province}` };
}
