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
  for (const { pattern, among } of [
    { pattern: /^本文(?:为|是|系)\s?(.{2,16}?)\s?原创(?:文章|内容|作品)/, among: short },
    { pattern: /^(.{2,10}?)\s?报道$/, among: short.slice(0, 20) },
    { pattern: /^【(.{2,10}?)导读】/, among: lines.slice(0, 40) },
  ]) {
    for (const line of among) {
      const name = pattern.exec(line)?.[1];
      if (name && !/记者|综合|独家|本报|[，。：]/.test(name)) return name;
    }
  }
  return null;
}
