/** Sources that run in the panel's document, the same in both browsers. */

/** What a tab keeps: its view, scroll, folded headings and filter. */
export const MEMORY = `({
  view: document.querySelector('[role=tab][aria-selected=true]').id,
  scroll: document.querySelector('.view').scrollTop,
  folded: [...document.querySelectorAll('[role=treeitem][aria-expanded=false] .row-text')].map((one) => one.textContent.trim()),
  filter: document.querySelector('[data-filter]')?.value ?? null,
})`;

/** Notes every title and every message in place of one that is drawn from now on. */
export const watchTitles = `(() => {
  window.titleWatch?.disconnect();
  window.drawnTitles = [];
  const note = () => {
    const title = document.querySelector('.title, .state-title')?.textContent;
    if (title && title !== window.drawnTitles.at(-1)) window.drawnTitles.push(title);
  };
  window.titleWatch = new MutationObserver(note);
  window.titleWatch.observe(document.body, { childList: true, subtree: true, characterData: true });
  note();
})()`;

/** The titles noted since. */
export const DRAWN = 'window.drawnTitles';

/**
 * Holds back what the next page answers to the panel's question until the panel hears that the tab shows another
 * address: the answer of a page that takes its time, however fast the machine is.
 */
export const answerLate = (url: string) => `(() => {
  const { tabs } = globalThis.browser?.runtime?.id ? browser : chrome;
  const { connect } = tabs;
  const late = (window.lateAnswers = []);
  let over = false;
  tabs.connect = (...to) => {
    const port = connect.apply(tabs, to);
    const hear = (listener) => (message) =>
      message.kind === 'snapshot' && !over ? late.push(() => listener(message)) : listener(message);
    return {
      onMessage: { addListener: (listener) => port.onMessage.addListener(hear(listener)) },
      onDisconnect: port.onDisconnect,
      postMessage: (message) => port.postMessage(message),
      disconnect: () => port.disconnect(),
    };
  };
  tabs.onUpdated.addListener(function changed(tabId, change) {
    if (change.url !== ${JSON.stringify(url)}) return;
    tabs.onUpdated.removeListener(changed);
    tabs.connect = connect;
    over = true;
    for (const answer of late.splice(0)) answer();
  });
})()`;

/** Whether an answer is held back. */
export const LATE = 'window.lateAnswers.length > 0';
