import type { results } from './results.ts';

type Filter = Parameters<typeof results.list>[0];

const measures = ['discipline', 'other', 'none'] as const;
const statuses = ['remedied', 'open', 'disputed'] as const;
const day = /^\d{4}-\d\d-\d\d$/;

const oneOf = <T extends string>(all: readonly T[], word: string | null): T | undefined =>
  all.find((one) => one === word);

/** What an address asks the register for. What cannot be meant is left out rather than answered with an error. */
export function resultsQuery(province: string, asked: URLSearchParams): Filter {
  const words = (name: string, longest: number): string | undefined =>
    asked.get(name)?.normalize('NFC').trim().slice(0, longest) || undefined;
  const dayOf = (name: string): string | undefined => {
    const word = asked.get(name) ?? '';
    return day.test(word) && !Number.isNaN(Date.parse(word)) ? word : undefined;
  };
  const [on = '', number = ''] = (asked.get('truoc') ?? '').split('.');
  return {
    province,
    query: words('q', 200) ?? '',
    unit: words('don-vi', 80),
    field: words('linh-vuc', 200),
    behaviour: words('bieu-hien', 80),
    measure: oneOf(measures, asked.get('bien-phap')),
    status: oneOf(statuses, asked.get('khac-phuc')),
    from: dayOf('tu'),
    to: dayOf('den'),
    after: day.test(on) && number.length <= 24 && number ? { on, number } : null,
  };
}

/** The address of the same question, without the place in the list and without what was left empty. */
export function addressOf(filter: Filter): string {
  const { query, unit, field, behaviour, measure, status, from, to } = filter;
  const asked = Object.entries({
    q: query,
    'don-vi': unit,
    'linh-vuc': field,
    'bieu-hien': behaviour,
    'bien-phap': measure,
    'khac-phuc': status,
    tu: from,
    den: to,
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(asked).toString();
}
