import { expect, it } from 'vitest';
import { logSigner } from './log-signer.ts';

const key = 'ab'.repeat(32);

it('names a log by the host of the public site and its province', () => {
  const signer = logSigner({ KYCUONG_LOG_KEY: key, KYCUONG_PUBLIC_ORIGIN: 'https://ket-qua.example.gov.vn' });
  expect(signer?.originOf('da-nang')).toBe('ket-qua.example.gov.vn/da-nang');
  expect(signer?.secretKey).toHaveLength(32);
});

it('signs nothing without a key or without a site', () => {
  expect(logSigner({ KYCUONG_PUBLIC_ORIGIN: 'https://x.vn' })).toBeNull();
  expect(logSigner({ KYCUONG_LOG_KEY: key })).toBeNull();
});

it('says what a key looks like and never repeats a wrong one', () => {
  const wrong = () => logSigner({ KYCUONG_LOG_KEY: 'bi-mat', KYCUONG_PUBLIC_ORIGIN: 'https://x.vn' });
  expect(wrong).toThrow(/32 bytes/);
  expect(wrong).not.toThrow(/bi-mat/);
});
