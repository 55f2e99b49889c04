import { textOfElement } from './select.ts';

/**
 * The account as a WeChat text names itself, for pages whose head is lost: 本文为X原创文章, a line «X报道» above the
 * text, 【X导读】. Null unless one of them is there.
 */
export function accountInText(body: Element | null): string | null {
  const lines = body
    ? [...body.querySelectorAll('p, section, h1, h2, h3')].map((element) => textOfElement(element) ?? '')
    : [];
  const short = lines.filter((line) => line.length < 60);
  for (const pattern of [
    /^本文(?:为|是|系)\s?(.{2,16}?)\s?原创(?:文章|内容|作品)/,
    /^(.{2,10}?)\s?报道$/,
    /^【(.{2,10}?)导读】/,
  ]) {
    for (const line of pattern.source.includes('导读')
      ? lines.slice(0, 40)
      : pattern.source.includes('报道')
        ? short.slice(0, 20)
        : short) {
      const name = pattern.exec(line)?.[1];
      if (name && !/记者|综合|独家|本报|[，。：]/.test(name)) return name;
    }
  }
  return null;
}
