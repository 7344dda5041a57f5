import { connectPool } from '@kycuong/db/connect';
import type pg from 'pg';

/** The library writes plain table names, so that its connections see schema `auth` and nothing else. */
export const openAuthPool = (url: string): pg.Pool => {
  const withSchema = new URL(url);
  withSchema.searchParams.set('options', '-c search_path=auth');
  return connectPool(withSchema.href, { max: 5, applicationName: 'kycuong sign-in' });
};
