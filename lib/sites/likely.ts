import { placeOf } from './places.ts';

/**
 * Whether a page looks like an article of ours: drives the badge and nothing else, so it may be wrong.
 * 36kr and WeChat go by their address; elsewhere an mp.weixin link or 公众号 must stand in the first 3 or the
 * last 8 paragraphs. Cheap: light data, no layout, no text of the whole page.
 */
export function likely(url: URL, document: Document): boolean {
  const place = placeOf(url);
  if (place && !place.isArticle(url)) return false;
  if (place?.id === '36kr') return true;
  if (place?.id === 'wechat') return !document.querySelector('.weui-msg, .mesg-block');
  const root =
    (place?.bodyPart && document.querySelector(place.bodyPart)) || document.querySelector('article') || document.body;
  const lines = root ? [...root.querySelectorAll('p, blockquote, section')] : [];
  return [...lines.slice(0, 3), ...lines.slice(3).slice(-8)].some(
    (line) => /公众号/.test(line.textContent ?? '') || line.querySelector('a[href*="mp.weixin.qq.com/"]'),
  );
}
