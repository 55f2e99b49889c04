import type { Page } from '../shared/page.ts';
import type { Site, SiteReading } from './site.ts';

/** Sites with rules of their own, asked in order. */
export const SITES: readonly Site[] = [];

/** The site of an address, or null. */
export function siteOf(url: URL): Site | null {
  return SITES.find(({ place }) => matchesHost(url.hostname, place.hosts)) ?? null;
}

/** Reads the page by its site's rules; null where there are none or the expected parts are missing. */
export function readSite(page: Page): SiteReading | null {
  return siteOf(page.url)?.read(page) ?? null;
}

/** Whether a host is one of the patterns (`36kr.com`, `*.36kr.com` with subdomains); `www.` never counts. */
export function matchesHost(hostname: string, patterns: readonly string[]): boolean {
  const host = hostname.toLowerCase().replace(/^www\./, '');
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern,
  );
}
