import type { CslDate } from '../../lib/shared/article.ts';

const dayFormat = byLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const numberFormat = byLanguage((locale) => new Intl.NumberFormat(locale));

/** One formatter for each language: to make one costs far more than to use it. */
function byLanguage<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

/**
 * A day in the reader's language. The day is the one that the ISO text names in its own offset: an article of
 * 00:30 in Shanghai does not move to the day before in London. Null for text that is no date.
 */
export function formatDay(iso: string, locale: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return null;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return dayFormat(locale).format(date);
}

/** YYYY-MM-DD of an ISO text; null for text that is no date. */
export function isoDay(iso: string | null | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(iso ?? '')?.[0] ?? null;
}

/** A CSL date as YYYY, YYYY-MM or YYYY-MM-DD; null where it is unknown. */
export function cslDay(date: CslDate | undefined): string | null {
  const parts = date?.['date-parts']?.[0];
  if (!parts?.length) return null;
  return parts.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
}

export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}
