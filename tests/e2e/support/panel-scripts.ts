/** Sources that run in the panel's document, the same in both browsers. */

/** What a tab keeps: its view, scroll, folded headings and filter. */
export const MEMORY = `({
  view: document.querySelector('[role=tab][aria-selected=true]').id,
  scroll: document.querySelector('.view').scrollTop,
  folded: [...document.querySelectorAll('[role=treeitem][aria-expanded=false] .row-text')].map((one) => one.textContent.trim()),
  filter: document.querySelector('[data-filter]')?.value ?? null,
})`;

/** Notes every title that is drawn from now on. */
export const watchTitles = `(() => {
  window.titleWatch?.disconnect();
  window.drawnTitles = [];
  const note = () => {
    const title = document.querySelector('.title')?.textContent;
    if (title && title !== window.drawnTitles.at(-1)) window.drawnTitles.push(title);
  };
  window.titleWatch = new MutationObserver(note);
  window.titleWatch.observe(document.body, { childList: true, subtree: true, characterData: true });
  note();
})()`;

/** The titles noted since. */
export const DRAWN = 'window.drawnTitles';
