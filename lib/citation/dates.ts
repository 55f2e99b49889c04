const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ABBREVIATED = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const pad = (part: number) => String(part).padStart(2, '0');

/** 2021-10-26, as far as known; '' for no date. */
export function isoDate(parts: readonly number[], separator = '-'): string {
  return parts.map(pad).join(separator);
}

/** October 26, 2021 · October 2021 · 2021. */
export function americanDate([year, month, day]: readonly number[], months = MONTHS): string {
  if (!year) return '';
  if (!month) return String(year);
  return day ? `${monthDay([year, month, day], months)}, ${year}` : `${months[month - 1]} ${year}`;
}

/** October 26 · October; '' where only the year is known. */
export function monthDay([, month, day]: readonly number[], months = MONTHS): string {
  return month ? `${months[month - 1]}${day ? ` ${day}` : ''}` : '';
}

/** 26 October 2021. */
export function britishDate([year, month, day]: readonly number[], months = MONTHS): string {
  return year ? [day, month && months[month - 1], year].filter(Boolean).join(' ') : '';
}

/** The months cut as MLA prints them: June, Sept. */
export const shortMonths: readonly string[] & string[] = ABBREVIATED;

/** 2021 Oct 26, as the National Library of Medicine prints it. */
export function nlmDate([year, month, day]: readonly number[]): string {
  return year ? [year, month && MONTHS[month - 1]?.slice(0, 3), day].filter(Boolean).join(' ') : '';
}

/** Nov. 03, 2026, as IEEE prints it: three letters, two digits. */
export function ieeeDate([year, month, day]: readonly number[]): string {
  if (!year || !month) return year ? String(year) : '';
  const name = MONTHS[month - 1] ?? '';
  const short = name.length > 3 ? `${name.slice(0, 3)}.` : name;
  return day ? `${short} ${pad(day)}, ${year}` : `${short} ${year}`;
}
