const WECHAT = /^https?:\/\/mp\.weixin\.qq\.com\//i;
const WECHAT_KEPT = new Set(['__biz', 'mid', 'idx', 'sn']);
const TRACKING = /^(?:utm_\w+|spm|scene|chksm|from|isappinstalled|share_token|f)$/i;

export function isWeChatUrl(url: string): boolean {
  return WECHAT.test(url);
}

/**
 * The address as it is cited: https, without fragment and tracking, otherwise character by character as it was
 * (no decoding, so a signature stays valid). A WeChat address keeps __biz, mid, idx and sn.
 */
export function citedUrl(url: string): string {
  const [address = '', query] = url.replace(/#(?![/!]).*$/s, '').split(/\?(.*)/s);
  const wechat = isWeChatUrl(url);
  const kept = (query ?? '').split('&').filter((pair) => {
    const name = pair.split('=', 1)[0] ?? '';
    return pair && (wechat ? WECHAT_KEPT.has(name) : !TRACKING.test(name));
  });
  return address.replace(/^http:/i, 'https:') + (kept.length ? `?${kept.join('&')}` : '');
}
