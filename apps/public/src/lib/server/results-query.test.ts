import { expect, it } from 'vitest';
import { addressOf, resultsQuery } from './results-query.ts';

const ask = (address: string) => resultsQuery('yen-bai', new URLSearchParams(address));

it('reads an address and writes it again', () => {
  const address =
    'q=hop+nhieu&don-vi=so-a&linh-vuc=%C4%90%E1%BA%A5t+%C4%91ai&bieu-hien=YB-11&bien-phap=other&khac-phuc=open&tu=2026-01-01&den=2026-12-31';
  expect(addressOf(ask(address))).toBe(address);
});

it('leaves out what nobody can have meant', () => {
  const odd = ask('bien-phap=chem&khac-phuc=&tu=hom-qua&den=2026-99-99&truoc=x.y&q=%20');
  expect(odd).toEqual({ ...ask(''), province: 'yen-bai' });
  expect(addressOf(odd)).toBe('');
});

it('turns the page by the key of the last line', () => {
  expect(ask('truoc=2026-04-29.YB-2026-0031').after).toEqual({ on: '2026-04-29', number: 'YB-2026-0031' });
});
