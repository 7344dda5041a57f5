import type { MatterView } from '@kycuong/api/staff';

type Facts = Pick<MatterView, 'matter' | 'transfers' | 'owners' | 'open' | 'today'>;
type Day = MatterView['today'];

export interface Picture {
  /** The units, in the order in which the matter reached them; each has a lane. */
  readonly lanes: readonly string[];
  /** The days on which something happened, from the top; the last is the day of closing or today. */
  readonly days: readonly Day[];
  /** Who answered for it: a lane, from a day to a day, by their places. */
  readonly stays: readonly { readonly lane: number; readonly from: number; readonly to: number }[];
  /** Who sent it where; `to` is the place of acceptance, null while nobody has accepted. */
  readonly arrows: readonly {
    readonly id: string;
    readonly fromLane: number;
    readonly toLane: number;
    readonly sent: number;
    readonly accepted: number | null;
  }[];
}

/** The path of a matter on a grid: a lane for each unit, a row for each day on which something happened. */
export function matterPicture({ matter, transfers, owners, open, today }: Facts): Picture {
  const end = open || matter.closedOn === null ? today : matter.closedOn;
  const shown = transfers.filter(({ referredOn }) => referredOn <= end);
  const lanes = [...new Set([matter.unit, ...shown.flatMap(({ fromUnit, toUnit }) => [fromUnit, toUnit])])];
  const acceptedBy = (day: Day | null): Day | null => (day !== null && day <= end ? day : null);
  const days = [
    ...new Set([
      matter.openedOn,
      ...shown.flatMap(({ referredOn, acceptedOn }) => [referredOn, acceptedBy(acceptedOn) ?? referredOn]),
      end,
    ]),
  ].toSorted();
  const row = (day: Day): number => days.indexOf(day);
  return {
    lanes,
    days,
    stays: owners.map(({ unit, since }, at) => ({
      lane: lanes.indexOf(unit),
      from: row(since),
      to: row(owners[at + 1]?.since ?? end),
    })),
    arrows: shown.map(({ id, fromUnit, toUnit, referredOn, acceptedOn }) => {
      const accepted = acceptedBy(acceptedOn);
      return {
        id,
        fromLane: lanes.indexOf(fromUnit),
        toLane: lanes.indexOf(toUnit),
        sent: row(referredOn),
        accepted: accepted === null ? null : row(accepted),
      };
    }),
  };
}
