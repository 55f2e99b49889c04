import { browser } from 'wxt/browser';

const LIKELY = '•';
const COPIED = '✓';
/** How long the tick stays, in milliseconds. */
const TICK = 1500;

/** The badge of one tab: a dot where the page looks like an article of ours. */
export async function showLikely(tabId: number, likely: boolean): Promise<void> {
  await setBadge(tabId, likely ? LIKELY : '', '#2f6f4f');
}

/** A tick for a moment: the citation was copied with the panel closed. */
export async function showCopied(tabId: number): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await setBadge(tabId, COPIED, '#2f6f4f');
  setTimeout(() => void setBadge(tabId, before === COPIED ? LIKELY : before, '#2f6f4f'), TICK);
}

/** A tab that is gone has no badge. */
async function setBadge(tabId: number, text: string, color: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeText({ tabId, text }),
  ]).catch(() => {});
}
