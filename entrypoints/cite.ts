import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { composeArticle } from '../lib/article/compose.ts';
import { parseSnapshot } from '../lib/article/parse.ts';
import { cite } from '../lib/citation/cite.ts';
import { referenceOf } from '../lib/citation/reference.ts';
import { takeCiteRequest, type CiteResult } from '../lib/page/cite-request.ts';
import { copyThroughEvent } from '../lib/page/copy.ts';
import { readPage } from '../lib/page/read.ts';
import { placeOf } from '../lib/sites/places.ts';

/** Copies a citation with the panel closed: the panel's own reading, on the live page. See {@link takeCiteRequest}. */
export default defineUnlistedScript(async (): Promise<CiteResult> => {
  const request = takeCiteRequest();
  if (!request) return { copied: false, reason: 'no-request' };
  const reading = await readPage(document, () => location.href, placeOf(new URL(location.href)));
  if (typeof reading === 'string') return { copied: false, reason: 'unreadable' };
  const page = parseSnapshot(reading.snapshot, (html) => new DOMParser().parseFromString(html, 'text/html'));
  const article = composeArticle(page, () => ''); // the body's HTML is not shown here
  if (article.detected.kind === 'none') return { copied: false, reason: 'not-article' };
  const of = article.provenance.chain.some(({ role }) => role === request.of) ? request.of : 'page';
  const { text, html } = cite(referenceOf({ article, of, accessed: request.accessed }), request.style);
  return copyThroughEvent(document, text, html) ? { copied: true, text } : { copied: false, reason: 'refused' };
});
