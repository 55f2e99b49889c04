import { analyzeHtml } from '../../../scripts/analyze/analyze-html.ts';
import { citationKey } from '../../../lib/citation/keys.ts';
import { referenceOf } from '../../../lib/citation/reference.ts';
import type { CslItem } from '../../../lib/shared/article.ts';

/** The reference of a page as `npm run analyze` reads it, for comparing with what the browser copied. */
export function referenceOn(url: string, html: string, accessed: string): CslItem {
  const item = referenceOf({ article: analyzeHtml(html, url), of: 'page', accessed });
  return { ...item, id: citationKey(item) };
}
