import { place as geekpark } from './geekpark.ts';
import { place as huxiu } from './huxiu.ts';
import { place as ithome } from './ithome.ts';
import { place as kr36 } from './kr36.ts';
import { matchesHost } from '../shared/match-host.ts';
import type { Place } from './site.ts';
import { place as tmtpost } from './tmtpost.ts';
import { place as wechat } from './wechat.ts';
import { place as woshipm } from './woshipm.ts';

/** The light part of every site with a file of its own, in the order asked. Small enough for scripts in pages. */
export const PLACES: readonly Place[] = [kr36, wechat, huxiu, tmtpost, woshipm, ithome, geekpark];

/** The known site of an address, or null. */
export function placeOf(url: URL): Place | null {
  return PLACES.find(({ hosts }) => matchesHost(url.hostname, hosts)) ?? null;
}
