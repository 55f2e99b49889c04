import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { composeSource } from '../lib/article/compose-source.ts';
import { parseSnapshot } from '../lib/article/parse.ts';
import { readable } from '../lib/article/readable.ts';
import { readPage } from '../lib/page/read.ts';
import { takeCiteRequest, type CiteResult } from '../lib/panel/cite-request.ts';
import { citationsOf } from '../lib/panel/citing.ts';
import { copyThroughEvent } from '../lib/panel/copy-through-event.ts';
import { isCorrections } from '../lib/panel/correct.ts';
import type { PageToBackground } from '../lib/protocol.ts';
import { joinPieces } from '../lib/shared/snapshot.ts';
import { placeOf } from '../lib/sites/places.ts';

/** Copies a citation with the panel closed: the panel's own reading, on the live page. See {@link takeCiteRequest}. */
export default defineUnlistedScript({
  // Gives `main`'s result to who injects it: by itself the framework takes only one way of minifying into account.
  globalName: true,
  main: async (): Promise<CiteResult> => {
    const request = takeCiteRequest();
    if (!request) return { copied: false, reason: 'no-request' };
    const { settings, today } = request;
    const reading = await readPage(document, () => location.href, placeOf(new URL(location.href)));
    if (typeof reading === 'string') return { copied: false, reason: 'unreadable' };
    const snapshot = joinPieces(reading.snapshot);
    const page = parseSnapshot(snapshot, (html) => new DOMParser().parseFromString(html, 'text/html'));
    const article = composeSource(page, readable);
    if (article.detected.kind === 'none') return { copied: false, reason: 'not-article' };
    const question: PageToBackground = { kind: 'corrections', url: article.url };
    const kept: unknown = await browser.runtime.sendMessage(question).catch(() => null);
    const versions = citationsOf({ article, corrections: isCorrections(kept) ? kept : null, settings, today });
    const chosen = versions.find(({ of }) => of === settings.cite) ?? versions[0];
    if (!chosen) return { copied: false, reason: 'unreadable' };
    const { text, html } = chosen.citation;
    return copyThroughEvent(document, text, html) ? { copied: true, text } : { copied: false, reason: 'refused' };
  },
});
