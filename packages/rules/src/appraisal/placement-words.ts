import type { Bilingual } from '../core/bilingual.schema.ts';
import { levelLabels } from './level.ts';
import type { PlacementResult, Standing } from './place.ts';
import type { Quota } from './quota.schema.ts';

const scopes = {
  unit: { vi: 'trong đơn vị', en: 'in the unit' },
  duties: { vi: 'trong nhóm nhiệm vụ tương đồng', en: 'among like duties' },
} as const satisfies Record<Standing['scope'], Bilingual>;

/** What the quota made of somebody, with rank, number and limit. */
export function placementWords(
  quota: Quota,
  result: PlacementResult,
  standings: readonly Standing[],
): Bilingual {
  const said = say(quota, result);
  const places = standings.map(({ scope, rank, of, limit }) => ({
    vi: `${scopes[scope].vi} xếp thứ ${rank}/${of}, hạn mức ${limit}`,
    en: `${scopes[scope].en} ranked ${rank} of ${of}, limit ${limit}`,
  }));
  const list = (language: keyof Bilingual) => places.map((words) => words[language]).join('; ');
  return places.length === 0
    ? { vi: `${said.vi}.`, en: `${said.en}.` }
    : { vi: `${said.vi}: ${list('vi')}.`, en: `${said.en}: ${list('en')}.` };
}

function say(quota: Quota, result: PlacementResult): Bilingual {
  const [level, otherwise] = [levelLabels[quota.level], levelLabels[quota.otherwise]];
  switch (result.kind) {
    case 'untouched':
      return { vi: `Chưa đạt mức “${level.vi}”`, en: `The level “${level.en}” was not reached` };
    case 'placed':
      return { vi: `Được xếp mức “${level.vi}”`, en: `Has the level “${level.en}”` };
    case 'beyond-limit':
      return {
        vi: `Đạt mức “${level.vi}” nhưng vượt hạn mức ${quota.percent}%, xếp mức “${otherwise.vi}”`,
        en: `Reached “${level.en}” but is beyond the limit of ${quota.percent}%, has “${otherwise.en}”`,
      };
    case 'tied': {
      const { among, seats } = result;
      const equal = {
        vi: `Bằng nhau giữa ${among.length} người, hạn mức ${quota.percent}% còn ${seats}`,
        en: `Equal among ${among.length} people, the limit of ${quota.percent}% has room for ${seats}`,
      };
      return result.level === null
        ? { vi: `${equal.vi}; cấp có thẩm quyền chọn`, en: `${equal.en}; the competent level chooses` }
        : {
            vi: `${equal.vi}; không ai được xếp mức “${level.vi}”, xếp mức “${otherwise.vi}”`,
            en: `${equal.en}; none of them has “${level.en}”, they have “${otherwise.en}”`,
          };
    }
    case 'waiting':
      return {
        vi: `Chưa xếp được: còn chờ dữ liệu của ${result.for.join(', ')}`,
        en: `Not placed yet: data of ${result.for.join(', ')} is awaited`,
      };
  }
}
