import { isUtf8 } from 'node:buffer';
import { JSDOM, VirtualConsole } from 'jsdom';
import { composeArticle } from '../../lib/article/compose.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { readable } from '../../lib/article/readable.ts';
import { createSanitizer, type Sanitize } from '../../lib/article/sanitize.ts';
import { articleParts, takeSnapshot } from '../../lib/page/snapshot.ts';
import type { Article } from '../../lib/shared/article.ts';
import { joinPieces, type Snapshot } from '../../lib/shared/snapshot.ts';
import { siteOf } from '../../lib/sites/registry.ts';

const tools = new JSDOM('');
const parser = new tools.window.DOMParser();
const sanitize: Sanitize = createSanitizer(tools.window as never);
const silent = new VirtualConsole(); // broken style sheets of saved pages are no news

/** Parses HTML into an inert jsdom document. */
export const parseHtml = (html: string): Document => parser.parseFromString(html, 'text/html');

/**
 * Runs the panel's own code over a saved page: snapshot, parse, compose. Scripts never run, nothing is loaded.
 * Bytes are UTF-8 where they can be, else decoded as a browser would (BOM, meta charset).
 */
export function analyzeHtml(html: string | Buffer, address: string): Article {
  return composeArticle(parseSnapshot(snapshotOf(html, address), parseHtml), readable, sanitize);
}

/** The snapshot that the agent would send of this page. */
export function snapshotOf(html: string | Buffer, address: string): Snapshot {
  const dom = new JSDOM(typeof html === 'string' || !isUtf8(html) ? html : html.toString('utf8'), {
    url: address,
    virtualConsole: silent,
  });
  try {
    const { document } = dom.window;
    const take = siteOf(new URL(address))?.place ?? null;
    const roots = articleParts(document, take) ?? [document.body];
    const walk = takeSnapshot(document, address, take, roots, { elements: [], texts: [] });
    let step = walk.next();
    while (!step.done) step = walk.next();
    return joinPieces(step.value);
  } finally {
    dom.window.close();
  }
}
