// The Vietnamese lunar calendar by the algorithm of Hồ Ngọc Đức (“Computing the Vietnamese lunar calendar”), after
// Jean Meeus, Astronomical Algorithms: months begin on the civil day of the new moon, month 11 holds the winter solstice.
import { epochDayOf } from '../core/epoch-day.ts';

/** Viet Nam reckons at UTC+7. China reckons at UTC+8, which is why Tết 2030 falls on different days. */
export const vietNamHours = 7;

const julianDayOfEpoch = 2_440_588;
const radian = Math.PI / 180;
const meanMonth = 29.530588853;

/** Julian day (with its fraction, universal time) of the `k`-th new moon after 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const sun = radian * (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3);
  const moon = radian * (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3);
  const node = radian * (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3);
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin(radian * (166.56 + 132.87 * t - 0.009173 * t2));
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  // Dynamical time runs ahead of universal time.
  const ahead = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + correction - ahead;
}

function newMoonDay(k: number, hours: number): number {
  return Math.floor(newMoon(k) + 0.5 + hours / 24);
}

/** Which twelfth of the zodiac the sun stands in when a day begins: 0 from the March equinox, 9 from the winter solstice. */
function sunSign(julianDay: number, hours: number): number {
  const t = (julianDay - 0.5 - hours / 24 - 2_451_545) / 36_525;
  const anomaly = radian * (357.5291 + 35_999.0503 * t - 0.0001559 * t * t - 0.00000048 * t * t * t);
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

function numberOfMoon(julianDay: number): number {
  return Math.floor((julianDay - 2_415_021.076998695) / meanMonth + 0.5);
}

/** First day of the eleventh month that ends in or after December of a solar year. */
function eleventhMonth(year: number, hours: number): number {
  const yearEnd = epochDayOf({ year, month: 12, day: 31 }) + julianDayOfEpoch;
  const k = Math.floor((yearEnd - 2_415_021) / meanMonth);
  const day = newMoonDay(k, hours);
  return sunSign(day, hours) >= 9 ? newMoonDay(k - 1, hours) : day;
}

/** How many months after an eleventh month the leap month comes: the first month in which the sun enters no sign. */
function leapOffset(eleventh: number, hours: number): number {
  const k = numberOfMoon(eleventh);
  let offset = 1;
  let sign = sunSign(newMoonDay(k + offset, hours), hours);
  for (let before = -1; sign !== before && offset < 14;) {
    before = sign;
    offset++;
    sign = sunSign(newMoonDay(k + offset, hours), hours);
  }
  return offset - 1;
}

/**
 * The epoch day of a day of a lunar month (1 to 11) of the lunar year that begins in a solar year; never the leap
 * month. Checked for 2020 to 2030 against known dates.
 */
export function lunarDay(year: number, month: number, day: number, hours: number = vietNamHours): number {
  const before = eleventhMonth(year - 1, hours);
  const after = eleventhMonth(year, hours);
  // Months counted from the eleventh of the year before: the first month is the second after it.
  const plain = month + 1;
  const leap = after - before > 365 ? leapOffset(before, hours) : Infinity;
  const offset = plain >= leap ? plain + 1 : plain;
  return newMoonDay(numberOfMoon(before) + offset, hours) + day - 1 - julianDayOfEpoch;
}
