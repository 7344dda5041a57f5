import pg from 'pg';

export const pool = new pg.Pool({ connectionString: process.env['BARE_PAGE_DATABASE_URL'], max: 10 });
