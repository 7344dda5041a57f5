import { parseFamilies } from '@kycuong/rules/catalogue';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import daNang from '@kycuong/rules/packs/da-nang.yaml?raw';
import families from '@kycuong/rules/packs/families.yaml?raw';
import khanhHoa from '@kycuong/rules/packs/khanh-hoa.yaml?raw';
import quangNinh from '@kycuong/rules/packs/quang-ninh.yaml?raw';
import yenBai from '@kycuong/rules/packs/yen-bai.yaml?raw';

/** The packs that a new catalogue can begin from, in alphabetical order. */
export const packs: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  'da-nang': { name: 'Đà Nẵng', text: daNang },
  'khanh-hoa': { name: 'Khánh Hòa', text: khanhHoa },
  'quang-ninh': { name: 'Quảng Ninh', text: quangNinh },
  'yen-bai': { name: 'Yên Bái', text: yenBai },
};

export const readFamilies = (): readonly Family[] => {
  const parsed = parseFamilies(families, 'families.yaml');
  return parsed.ok ? parsed.families : [];
};
