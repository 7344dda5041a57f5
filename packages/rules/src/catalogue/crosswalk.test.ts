import { expect, it } from 'vitest';
import { shippedCatalogue, shippedFamilies, shippedProvinces } from '../testing/shipped.ts';
import { crosswalk } from './crosswalk.ts';

const rows = crosswalk(shippedFamilies(), shippedProvinces.map(shippedCatalogue));

function cells(family: string) {
  const row = rows.find((one) => one.family.id === family);
  return row?.cells.map((cell) => [
    cell.province,
    cell.relation,
    cell.members.map((member) => member.reference),
  ]);
}

it('has a row for every family and a cell for every province', () => {
  expect(rows).toHaveLength(38);
  for (const row of rows) expect(row.cells.map((cell) => cell.province)).toEqual([...shippedProvinces]);
});

it('finds the same words in three provinces', () => {
  expect(cells('selective-application-of-rules')).toEqual([
    ['da-nang', 'identical', ['DN-07']],
    ['yen-bai', 'identical', ['YB-07']],
    ['khanh-hoa', 'identical', ['KH-05']],
    ['quang-ninh', 'absent', []],
  ]);
});

it('cannot call a family absent from a list that is incomplete', () => {
  expect(cells('lax-supervision')).toEqual([
    ['da-nang', 'not-known', []],
    ['yen-bai', 'only-one', ['YB-12']],
    ['khanh-hoa', 'absent', []],
    ['quang-ninh', 'absent', []],
  ]);
});

it('takes the strongest relation of a province, clause by clause', () => {
  expect(cells('head-hands-matter-to-deputy')).toEqual([
    ['da-nang', 'near', ['DN-11']],
    ['yen-bai', 'near', ['YB-10a']],
    ['khanh-hoa', 'related', ['KH-09']],
    ['quang-ninh', 'absent', []],
  ]);
});

it('agrees with the members that the families list', () => {
  for (const { family, cells } of rows) {
    const found = cells.flatMap((cell) => cell.members.map((member) => member.reference));
    expect(found.toSorted()).toEqual(family.members.map((member) => member.reference).toSorted());
  }
});
