import { JSDOM } from 'jsdom';
import { composeArticle } from '../../lib/article/compose.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { createSanitizer } from '../../lib/article/sanitize.ts';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import { siteOf } from '../../lib/sites/registry.ts';
import type { Article } from '../../lib/shared/article.ts';

const tools = new JSDOM('');
const parser = new tools.window.DOMParser();
const sanitize = createSanitizer(tools.window as never);

/** Runs the panel's own code over a saved page: snapshot, parse, compose. */
export function analyzeHtml(html: string, address: string): Article {
  const dom = new JSDOM(html, { url: address });
  try {
    const walk = takeSnapshot(dom.window.document, address, siteOf(new URL(address))?.place ?? null, () => {});
    let step = walk.next();
    while (!step.done) step = walk.next();
    return composeArticle(parseSnapshot(step.value, (markup) => parser.parseFromString(markup, 'text/html')), sanitize);
  } finally {
    dom.window.close();
  }
}
