import { openBenchDatabase } from './bench-database.ts';
import { measurePublicPage } from './public-page.bench.ts';
import { toMarkdown } from './measurement.ts';
await using database = await openBenchDatabase('embedded');
console.log(toMarkdown(await measurePublicPage(database)));
