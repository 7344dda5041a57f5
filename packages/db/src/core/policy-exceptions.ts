/** Tables that no province owns, each with the reason. A test reads the system catalogue and fails on any other. */
export const notOwnedByAProvince: Readonly<Record<string, string>> = {
  'access.person': 'a person may belong to several provinces; its own policy shows colleagues only',
  'access.account': 'belongs to a person; read by the functions that open a session, by no role',
  'access.signing_key': 'signs claims of every province; read by its owner only',
  'app.jurisdiction': 'reference data: administrative areas',
  'app.jurisdiction_successor': 'reference data: which area took over which',
  'publication.clock': 'one row: the day that tests set',
  'publication.revision': 'one row: how often something was published',
  'publication.family': 'compares provinces, so it belongs to none',
  'work.working_day_index': 'reference data: the working days of the country',
  'auth.user': 'the sign-in library',
  'auth.session': 'the sign-in library',
  'auth.account': 'the sign-in library',
  'auth.verification': 'the sign-in library',
  'auth.two_factor': 'the sign-in library',
  'auth.rate_limit': 'the sign-in library',
  'auth.passkey': 'of an account, which belongs to no province',
  'auth.sign_in_delay': 'beside the sign-in library: keys are digests',
  'jobs.version': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.queue': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.schedule': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.subscription': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.bam': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.job': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.job_common': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.warning': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.queue_stats': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.job_dependency': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'jobs.instance': 'the job queue: its library’s own table, read by kycuong_jobs alone',
  'migration.kysely_migration': 'which migrations ran',
  'migration.kysely_migration_lock': 'which migrations ran',
};

/** Led by a province's key, but the same for every reader: names of provinces and areas. */
export const openToEveryProvince: readonly string[] = ['app.workspace', 'app.workspace_jurisdiction'];

/** Foreign keys to what is global cannot lead with the province. */
export const globalTargets: readonly string[] = ['access.person', 'app.jurisdiction', 'publication.family'];
