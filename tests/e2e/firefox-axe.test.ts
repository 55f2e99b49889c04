import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AXE, CLOSE_KEYS, STATES, THEMES, VIEWS, VIOLATIONS } from './support/axe.ts';
import { startFirefox, type ExtensionPage, type Firefox } from './support/firefox.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

/** WCAG 2.2 AA by axe in the real documents, each state in both themes. */
describe('Firefox, accessibility', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let firefox: Firefox;
  let panel: Pick<ExtensionPage, 'run' | 'shows' | 'click'>;

  /** For the sidebar and the tab in view: a preference would not reach the sidebar, which has the window's theme. */
  const setTheme = (theme: string) =>
    firefox.chrome(
      `const sidebar = document.getElementById('sidebar').contentWindow.document.getElementById('webext-panels-browser');
       for (const { browsingContext } of [sidebar, gBrowser.selectedBrowser])
         browsingContext.top.prefersColorSchemeOverride = arguments[0];`,
      theme,
    );
  const check = async ({ run }: Pick<ExtensionPage, 'run'>, state: string) => {
    if (!(await run<boolean>(`typeof axe === 'object'`))) await run(`${AXE} ?? null`);
    for (const theme of THEMES) {
      await setTheme(theme);
      await until(`it is ${theme}`, () => run<boolean>(`matchMedia('(prefers-color-scheme: ${theme})').matches`));
      assert.deepEqual(await run(VIOLATIONS), [], `${state}, ${theme}`);
    }
  };

  before(async () => {
    net = await startNet();
    firefox = await startFirefox(net, profile.folder);
    panel = { run: firefox.panel, shows: firefox.shows, click: firefox.click };
    await firefox.chrome(`Services.prefs.setIntPref('ui.prefersReducedMotion', 1)`);
    await firefox.go(URLS.reservoir);
    await firefox.press();
    await firefox.shows(RESERVOIR.title);
  });
  after(async () => {
    await firefox?.close();
    await net?.close();
    profile.remove();
  });

  for (const [state, reach] of VIEWS)
    it(`finds nothing wrong: ${state}`, async () => {
      await reach(panel);
      await check(panel, state);
    });

  for (const [state, url, text] of STATES)
    it(`finds nothing wrong: ${state}`, async () => {
      await panel.run(CLOSE_KEYS);
      await firefox.go(url);
      await firefox.shows(text);
      await check(panel, state);
    });

  it('finds nothing wrong: no article, and read anyway', async () => {
    await firefox.go(URLS.shop);
    await firefox.shows(/icon/);
    await firefox.press();
    await until('it can be read anyway', () =>
      firefox.panel<boolean>(`document.querySelector('.state .button.primary') !== null`),
    );
    await check(panel, 'no article');
    await firefox.click('.state .button.primary');
    await firefox.shows('Kettles and pots');
    await check(panel, 'read anyway');
  });

  for (const name of ['options', 'welcome'])
    it(`finds nothing wrong: ${name} page`, async () => {
      await check(await firefox.openPage(`${name}.html`), name);
    });
});
