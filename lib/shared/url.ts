/**
 * Canonical addresses: https, tracking removed, one form an article. Pure; used by every part.
 * WeChat: `/s/<id>` keeps its path only; the long form keeps __biz, mid, idx, sn (facts of RSSHub's normalizer).
 */
import { matchesHost } from './match-host.ts';

/** Parameters that are tracking on every host: names no page uses for its own, and what WeChat adds to a shared address. */
const TRACKING =
  /^(?:(?:utm_\w*|spm|fbclid|gclid|yclid|msclkid|igshid|mc_[ce]id|chksm|isappinstalled|mpshare|sharer_share\w*|exportkey|pass_ticket|share_token|share_source|wfr)(?:=|$)|from=(?:single|group)message$|from=timeline$)/i;

/** Words that are tracking on these hosts and their subdomains; elsewhere they may be what the page is about. */
const TRACKING_WORDS: Readonly<Record<string, string>> = {
  '36kr.com': 'f from channel',
  'huxiu.com': 'f from',
  'weibo.com': 'from',
  'weibo.cn': 'from',
  'sina.com.cn': 'from',
  '163.com': 'from',
  'baidu.com': 'for',
  'aliyun.com': 'scm',
};

/** Keys that name a WeChat article, in the order they are written. */
const WECHAT_KEYS = ['__biz', 'mid', 'idx', 'sn'];
const OLD_WECHAT_KEYS = ['__biz', 'appmsgid', 'itemidx', 'sign'];

/**
 * The canonical form of an address; null for anything but http(s). `base` resolves relative addresses.
 * Addresses taken from HTML or script text may still be escaped (`&amp;`, `\x26amp;`). Two that lead on are followed.
 */
export function canonicalUrl(href: string, base?: URL, follow = 2): string | null {
  const text = href.trim().replace(/\\x26/gi, '&').replace(/&amp;/gi, '&').replace(/&amp;/gi, '&');
  if (!text || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const redirected = follow ? redirectTarget(url) : null;
  if (redirected) return canonicalUrl(redirected, undefined, follow - 1);
  if (url.protocol === 'http:' && !url.port) url.protocol = 'https:';
  url.username = '';
  url.password = '';
  const host = url.hostname.replace(/^www\./, '');
  if (host === 'mp.weixin.qq.com') return wechatUrl(url);
  if (matchesHost(host, ['*.36kr.com'])) return kr36Url(url);
  const huxiu = /^\/article\/(\d+)(?:\.html)?\/?$/.exec(url.pathname);
  if (/^(?:m\.)?huxiu\.com$/.test(host) && huxiu) return `https://www.huxiu.com/article/${huxiu[1]}.html`;
  url.hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  return withoutTracking(url);
}

/** Whether a WeChat address will expire: search results and previews. Not to be cited. */
export function isTemporaryUrl(url: URL): boolean {
  return (
    url.hostname === 'mp.weixin.qq.com' &&
    (url.searchParams.has('tempkey') || (url.searchParams.has('signature') && url.searchParams.has('timestamp')))
  );
}

/** Whether an address is that of a WeChat article. */
export function isWechatArticleUrl(href: string): boolean {
  const canonical = canonicalUrl(href);
  return canonical !== null && /^https:\/\/mp\.weixin\.qq\.com\/(?:s[/?]|mp\/appmsg\/show)/.test(canonical);
}

function redirectTarget(url: URL): string | null {
  if (url.hostname === 'link.zhihu.com') return url.searchParams.get('target');
  if (url.hostname === 'link.juejin.cn' || url.hostname === 'link.csdn.net') return url.searchParams.get('target');
  // feeds made of WeChat accounts lead every link through themselves
  if (url.pathname.startsWith('/link-proxy/')) return url.searchParams.get('u');
  if (url.hostname === 'mp.weixin.qq.com' && url.pathname.startsWith('/mp/wappoc_appmsgcaptcha'))
    return url.searchParams.get('target_url');
  return null;
}

function wechatUrl(url: URL): string {
  const short = /^\/s\/([\w-]+)\/?$/.exec(url.pathname);
  const temporary = url.searchParams.get('tempkey');
  if (short)
    return `https://mp.weixin.qq.com/s/${short[1]}${temporary ? `?tempkey=${encodeURIComponent(temporary)}` : ''}`;
  const keys = url.pathname === '/mp/appmsg/show' ? OLD_WECHAT_KEYS : url.pathname === '/s' ? WECHAT_KEYS : null;
  if (keys && url.searchParams.has('__biz') && (url.searchParams.has('mid') || url.searchParams.has('appmsgid'))) {
    // __biz is base64 and ends in ==: it is kept unescaped, as WeChat writes it
    const kept = [...keys, 'tempkey'].flatMap((key) => {
      const value = url.searchParams.get(key);
      return value ? [`${key}=${value.replace(/ /g, '+')}`] : [];
    });
    return `https://mp.weixin.qq.com${url.pathname}?${kept.join('&')}`;
  }
  url.hash = '';
  return url.href;
}

function kr36Url(url: URL): string {
  const article = /^\/p\/(\d+)(?:\.html)?\/?$/.exec(url.pathname);
  url.hash = '';
  if (article) return `https://${url.hostname === 'eu.36kr.com' ? url.hostname : '36kr.com'}/p/${article[1]}`;
  if (url.hostname === 'www.36kr.com') url.hostname = '36kr.com';
  return withoutTracking(url);
}

function withoutTracking(url: URL): string {
  if (!url.search) return url.href;
  const words = Object.entries(TRACKING_WORDS).find(([host]) => matchesHost(url.hostname, [`*.${host}`]))?.[1];
  const tracking = new Set(words?.split(' '));
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !TRACKING.test(pair) && !tracking.has(pair.split('=', 1)[0]!));
  url.search = kept.join('&');
  return url.href;
}
