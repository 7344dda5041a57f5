// A worker in a process of its own, to be killed: node work.ts <url>
import { workOnJobs } from '../work-on-jobs.ts';
import { handlers, kinds } from './kinds.ts';

await workOnJobs({ databaseUrl: process.argv[2]!, kinds, handlers, everySeconds: 1 });
