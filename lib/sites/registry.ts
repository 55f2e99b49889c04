import type { Page } from '../shared/page.ts';
import { site as geekpark } from './geekpark.ts';
import { readGeneric } from './generic.ts';
import { site as huxiu } from './huxiu.ts';
import { site as ithome } from './ithome.ts';
import { site as kr36 } from './kr36.ts';
import { matchesHost } from '../shared/match-host.ts';
import { siteOfRow } from './row.ts';
import { ROWS } from './rows.ts';
import type { Site, SiteReading } from './site.ts';
import { site as tmtpost } from './tmtpost.ts';
import { site as wechat } from './wechat.ts';
import { site as woshipm } from './woshipm.ts';

/** Sites with rules of their own, asked in order: files first, then rows. */
export const SITES: readonly Site[] = [kr36, wechat, huxiu, tmtpost, woshipm, ithome, geekpark, ...ROWS.map(siteOfRow)];

/** The site of an address, or null. */
export function siteOf(url: URL): Site | null {
  return SITES.find(({ place }) => matchesHost(url.hostname, place.hosts)) ?? null;
}

/** Reads the page by its site's rules; where there are none or the expected parts are missing, generically. */
export function readSite(page: Page): SiteReading {
  return siteOf(page.url)?.read(page) ?? readGeneric(page);
}
