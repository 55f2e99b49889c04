import type { Reason } from '../../lib/shared/article.ts';
import type { WordKey, Words } from './words.ts';

/** Every reason code that has words. Codes of the record are written with hyphens, keys in camel case. */
const WORDED: Record<string, WordKey> = {};

/** A reason in words; a code without words is shown as it is, so that no judgement goes unexplained. */
export function reasonText(reason: Reason, t: Words): string {
  const colon = reason.indexOf(':');
  const code = colon < 0 ? reason : reason.slice(0, colon);
  const detail = colon < 0 ? '' : reason.slice(colon + 1);
  const key = WORDED[code];
  return key ? t(key, [detail]) : reason;
}

/** Several reasons in one line. */
export function reasonsText(reasons: readonly Reason[], t: Words): string {
  return reasons.map((reason) => reasonText(reason, t)).join(t('reasonSeparator'));
}
