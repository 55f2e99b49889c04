import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startFirefox, type Firefox } from './support/firefox.ts';
import { FOLLOWING, type Followed, type Tab } from './support/follow.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';

describe('Firefox, what each tab keeps and what comes late', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let firefox: Firefox;
  let first: Tab;
  const tabs: string[] = [];

  const tabOf = (handle: string): Tab => ({
    show: () => firefox.switchTo(handle),
    go: (url) => firefox.go(url),
    reload: () => firefox.reload(),
    async run<T>(expression: string) {
      await firefox.switchTo(handle, false);
      return firefox.page<T>(expression);
    },
  });
  const followed = (): Followed => ({
    first,
    pages: net.pages,
    async open(url) {
      const handle = await firefox.newTab(url);
      tabs.push(handle);
      return tabOf(handle);
    },
    run: firefox.panel,
    shows: firefox.shows,
    click: firefox.click,
    write: (selector, text) =>
      firefox.panel(
        `(() => { const field = document.querySelector('${selector}'); field.value = ${JSON.stringify(text)};
           field.dispatchEvent(new Event('input', { bubbles: true })); })()`,
      ),
  });

  before(async () => {
    net = await startNet();
    firefox = await startFirefox(net, profile.folder);
    await firefox.go(URLS.reservoir);
    first = tabOf(await firefox.handle());
    await firefox.press();
    await firefox.shows(RESERVOIR.title);
  });
  after(async () => {
    await firefox?.close();
    await net?.close();
    profile.remove();
  });
  afterEach(async () => {
    for (const handle of tabs.splice(0)) await firefox.closeTab(handle);
    await first.show();
  });

  for (const [name, flow] of FOLLOWING) it(name, () => flow(followed()));

  it('logged no error', async () => {
    assert.deepEqual(await firefox.errors(), []);
  });
});
