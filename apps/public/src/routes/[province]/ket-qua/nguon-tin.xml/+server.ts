import { addresses } from '#lib/addresses.ts';
import { m } from '#lib/paraglide/messages.js';
import { grounds } from '#lib/result-words.ts';
import { say } from '#lib/say.ts';
import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import { resultsFeed } from '#lib/server/results-feed.ts';
import { type WithdrawnRecord, withdrawnRecords } from '#lib/server/withdrawn-records.ts';
import { resultsQuery } from '#lib/server/results-query.ts';
import type { RequestHandler } from './$types';

const entries = 50;

const titleOf = ({ number, ground }: WithdrawnRecord): string =>
  `${m.result_withdrawn()}: ${m.result_numbered({ number })}. ${grounds[ground]()}`;

export const GET: RequestHandler = async ({ params: { province }, url }) => {
  const answer = await orNotFound(results.lines(resultsQuery(province, url.searchParams)));
  const withdrawn = (await withdrawnRecords(province)).slice(0, entries);
  const feed = resultsFeed({
    page: url.origin + addresses.results(province),
    self: url.href,
    title: m.result_list_title({ province: say(answer.province.name) }),
    lines: answer.results.slice(0, entries),
    withdrawn: withdrawn.map((record) => ({ ...record, title: titleOf(record) })),
    since: '2026-01-01',
    addressOf: (number) => url.origin + addresses.result(province, number),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
