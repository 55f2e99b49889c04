/**
 * Dates as pages write them, to ISO 8601 in China time. China has had no summer time since 1991, and every site
 * read here prints China time: `2025-11-07 08:31` means +08:00, and a feed's GMT date becomes the Shanghai day.
 * Relative dates (昨天, 2小时前) and dates without a year give null: a date is never guessed.
 */

const HOUR = 3_600_000;
const SHANGHAI = 8 * HOUR;
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** An epoch in seconds or milliseconds (number or digits) as ISO in China time; null if it makes no date. */
export function isoFromEpoch(value: unknown, unit: 's' | 'ms'): string | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{9,14}$/.test(value) ? Number(value) : NaN;
  return isoInShanghai(unit === 's' ? number * 1000 : number);
}

/** A time in milliseconds as `2025-11-07T08:31:00+08:00`; null outside of 1995-2099. */
function isoInShanghai(time: number): string | null {
  if (!Number.isFinite(time) || time < EARLIEST || time >= LATEST) return null;
  return `${new Date(time + SHANGHAI).toISOString().slice(0, 19)}+08:00`;
}

/** An absolute date in a text, with its time: `2025-11-07`, `2025/11/7 08:31`, `2025年11月7日 下午3:20`, ISO 8601. */
export const DATE =
  /(?<!\d)((?:19|20)\d\d)(?:[-/.]|\s?年\s*)(\d{1,2})(?:[-/.]|\s?月\s*)(\d{1,2})(?!\d)(?:\s?日)?(?:[T\s]*(凌晨|早上|上午|中午|下午|晚上)?\s*(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2})(?:\.\d{1,9})?)?[分秒]?\s*([APap][Mm]\b)?(Z\b|[+-]\d{2}:?\d{2})?)?/g;
/** Words of a change, and what stands before its date. */
export const CHANGE = '更新|修改|编辑|updated|modified';
const CHANGED = /* @__PURE__ */ new RegExp(`(?:${CHANGE})\\D{0,6}$`, 'i');

/**
 * Reads one absolute date: ISO 8601, `2025-11-07 08:31`, `2025年11月7日 下午3:20`, `2025/11/07`, `20251107083100`, RFC 822.
 * Without an offset it is China time. Text around it is allowed only if it holds no second date, save one of a change
 * (`2025-11-07 08:31 更新于 2025-12-01`).
 */
export function isoFromText(text: string): string | null {
  const given = text.trim();
  const all = [...given.matchAll(DATE)];
  const dates =
    all.length > 1 ? all.filter(({ index }) => !CHANGED.test(given.slice(Math.max(0, index - 16), index))) : all;
  if (all.length) return dates.length === 1 ? isoFromMatch(dates[0]!) : null;
  // 20251107083100, as heads write it
  const compact = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(given);
  if (compact) return isoFromText(`${compact.slice(1, 4).join('-')} ${compact.slice(4).join(':')}`);
  // RFC 822 as feeds and front matter write it: Tue, 26 Oct 2021 12:55:55 GMT
  if (/^(?:\w{3},\s*)?\d{1,2} \w{3,9} \d{4} \d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC?|Z|[+-]\d{4})$/.test(given))
    return isoInShanghai(Date.parse(given));
  return null;
}

function isoFromMatch([, year, month, day, half, hour, minute, second, english, offset]: RegExpMatchArray) {
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return null;
  const time = Number(minute ?? 0) * 60 + Number(second ?? 0);
  const seconds = hourOf(Number(hour ?? 0), half ?? english ?? '') * 3600 + time;
  if (Number(minute ?? 0) > 59 || Number(second ?? 0) > 59 || seconds > 24 * 3600) return null;
  return isoInShanghai(Date.UTC(Number(year), Number(month) - 1, Number(day), 0, 0, seconds) - offsetOf(offset));
}

/** The hour of the day; of the twelve of a half where one is named (下午3 and 下午15 are the same; 中午1 is 13). */
function hourOf(hour: number, half: string): number {
  if (/PM|下午|晚上/i.test(half)) return (hour % 12) + 12;
  if (half === '中午' && hour < 10) return hour + 12;
  return /AM|凌晨|上午/i.test(half) ? hour % 12 : hour;
}

function offsetOf(offset: string | undefined): number {
  if (!offset) return SHANGHAI;
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * HOUR + Number(offset.slice(-2)) * 60_000);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
