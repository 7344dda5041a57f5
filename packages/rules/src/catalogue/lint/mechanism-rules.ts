import type { Path } from '../../core/path.ts';
import { quote } from '../../core/quote.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Provision } from '../directive.schema.ts';
import { mechanismLabels } from '../mechanism-labels.ts';
import { mechanismStatus } from '../mechanism-status.ts';
import type { MechanismSetting } from '../settings.schema.ts';
import type { LintRule } from './lint-rule.ts';

interface Named {
  readonly mechanism: MechanismSetting;
  readonly code: string;
  readonly provision: Provision | undefined;
  readonly path: Path;
}

/** Every passage that a mechanism rests on, with what the file knows about it. */
function namedProvisions({ settings, provisions }: Catalogue): Named[] {
  const known = new Map(provisions.map((provision) => [provision.code, provision]));
  return settings.mechanisms.flatMap((mechanism, at) =>
    mechanism.origins.flatMap((origin, index) =>
      (origin.kind === 'directive' ? origin.provisions : []).map((code, place) => ({
        mechanism,
        code,
        provision: known.get(code),
        path: ['settings', 'mechanisms', at, 'origins', index, 'provisions', place],
      })),
    ),
  );
}

const recordBasis = {
  vi: 'ghi căn cứ riêng của tỉnh vào `origins`, hoặc tắt cơ chế',
  en: "record the province's own basis in `origins`, or switch the mechanism off",
};

export const mechanismRules: readonly LintRule[] = [
  {
    code: 'mechanism-without-origin',
    severity: 'error',
    remedy: recordBasis,
    find: ({ catalogue }) =>
      catalogue.settings.mechanisms.flatMap(({ id, on, origins }, index) => {
        const [vi, en] = [
          `cơ chế ${quote(id)} bật mà không có căn cứ`,
          `the mechanism ${quote(id)} is on without an origin`,
        ];
        return on && origins.length === 0
          ? [{ path: ['settings', 'mechanisms', index], message: { vi, en } }]
          : [];
      }),
  },
  {
    code: 'mechanism-needs-basis',
    severity: 'warning',
    remedy: recordBasis,
    find: ({ catalogue }) =>
      catalogue.settings.mechanisms.flatMap((mechanism, index) => {
        const waits =
          mechanism.origins.length > 0 && mechanismStatus(mechanism, catalogue.provisions) === 'needs-basis';
        const name = quote(mechanism.id);
        const vi = `cơ chế ${name} chỉ được nêu ở tọa đàm, không phải trong chỉ thị, nên chưa dùng được`;
        const en = `only a seminar names the mechanism ${name}, not the directive, so it does not work yet`;
        return waits ? [{ path: ['settings', 'mechanisms', index, 'origins'], message: { vi, en } }] : [];
      }),
  },
  {
    code: 'origin-unknown-provision',
    severity: 'error',
    remedy: {
      vi: 'dẫn mã của một đoạn có trong `provisions`',
      en: 'cite the code of a passage in `provisions`',
    },
    find: ({ catalogue }) =>
      namedProvisions(catalogue).flatMap(({ code, provision, path }) => {
        const [vi, en] = [`không có đoạn ${quote(code)}`, `there is no passage ${quote(code)}`];
        return provision ? [] : [{ path, message: { vi, en } }];
      }),
  },
  {
    code: 'origin-not-naming-mechanism',
    severity: 'error',
    remedy: { vi: 'dẫn đoạn có nêu cơ chế này', en: 'cite a passage that names the mechanism' },
    find: ({ catalogue }) =>
      namedProvisions(catalogue).flatMap(({ mechanism, code, provision, path }) => {
        const [vi, en] = [
          `${quote(code)} không nêu cơ chế ${quote(mechanism.id)}`,
          `${quote(code)} does not name ${quote(mechanism.id)}`,
        ];
        return !provision || provision.mechanisms.includes(mechanism.id)
          ? []
          : [{ path, message: { vi, en } }];
      }),
  },
  {
    code: 'mechanism-setting-missing',
    severity: 'warning',
    remedy: {
      vi: 'thêm cơ chế vào `settings.mechanisms`, bật hoặc tắt',
      en: 'add it to `settings.mechanisms`, on or off',
    },
    find: ({ catalogue }) => {
      const set = new Set(catalogue.settings.mechanisms.map(({ id }) => id));
      return catalogue.provisions.flatMap(({ mechanisms }, at) =>
        mechanisms.flatMap((id, index) => {
          const [vi, en] = [
            `chưa có thiết lập cho cơ chế ${quote(id)}`,
            `the mechanism ${quote(id)} has no setting`,
          ];
          return set.has(id) ? [] : [{ path: ['provisions', at, 'mechanisms', index], message: { vi, en } }];
        }),
      );
    },
  },
  {
    code: 'unknown-mechanism',
    severity: 'info',
    remedy: {
      vi: 'kiểm tra chính tả; cơ chế riêng của tỉnh thì giữ nguyên',
      en: "check the spelling; a province's own mechanism may stay",
    },
    find: ({ catalogue }) =>
      catalogue.settings.mechanisms.flatMap(({ id }, index) => {
        const [vi, en] = [
          `${quote(id)} không có trong bảng cơ chế`,
          `${quote(id)} is not in the vocabulary of mechanisms`,
        ];
        return Object.hasOwn(mechanismLabels, id)
          ? []
          : [{ path: ['settings', 'mechanisms', index, 'id'], message: { vi, en } }];
      }),
  },
];
