/** China has one time zone and no summer time. */
const SHANGHAI = 8 * 3_600_000;

/**
 * Year, month, day of a date, as far as it says them; null for none. A date with its own offset keeps its day;
 * UTC dates (`Z`, GMT of feeds) become days in Shanghai, where these articles are published.
 */
export function dateParts(date: string): number[] | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T ])/.exec(date.trim()) ?? [];
  if (/(?:\dZ|\bGMT|\bUTC)$/.test(date.trim())) {
    const time = Date.parse(date);
    if (Number.isNaN(time)) return null;
    const local = new Date(time + SHANGHAI);
    return [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  }
  return year ? [year, month, day].filter((part) => part !== undefined).map(Number) : null;
}
