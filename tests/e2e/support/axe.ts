import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { RESERVOIR, URLS } from './pages.ts';
import { until } from './wait.ts';

/** Makes `axe` in a document: an expression. */
export const AXE = `(() => { ${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')} })()`;

/** What breaks WCAG 2.2 AA or a good habit in the document, a line for each element. */
export const VIOLATIONS = `axe.run(document, { resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + ' ' + node.failureSummary)))`;

export const THEMES = ['light', 'dark'] as const;

/** The panel's document in either browser. */
interface Surface {
  run<T>(expression: string): Promise<T>;
  shows(text: string | RegExp): Promise<string>;
  click(selector: string): Promise<void>;
}

const present = ({ run }: Surface, selector: string) =>
  until(`${selector} is there`, () => run<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`));

/** States of the panel beside the first article: each is reached from the one before. */
export const VIEWS: readonly (readonly [state: string, reach: (panel: Surface) => Promise<unknown>])[] = [
  ['outline', (panel) => panel.shows(RESERVOIR.headings[2]!)],
  ['switches of the style', (panel) => panel.click('.strip .icon-button')],
  ['entities', (panel) => panel.click('#tab-entities').then(() => panel.shows('云帆科技'))],
  ['a mention shown', (panel) => panel.click('.entity-name')],
  ['noise unfolded', (panel) => panel.click('.group summary').then(() => present(panel, '.group[open]'))],
  ['overruled, with its undo', (panel) => panel.click('.noise .button')],
  ['source', (panel) => panel.click('#tab-source').then(() => panel.shows('dikewind'))],
  [
    'corrections',
    // Opened as the keyboard does: what arrives above it moves it away from under a mouse.
    (panel) =>
      present(panel, '.corrections summary')
        .then(() => panel.run(`document.querySelector('.corrections summary').click()`))
        .then(() => present(panel, '#c-title')),
  ],
  [
    'an export',
    (panel) =>
      panel
        .run(
          `(() => { const style = document.querySelector('#cite-style'); style.value = 'bibtex';
             style.dispatchEvent(new Event('change', { bubbles: true })); })()`,
        )
        .then(() => panel.shows('@')),
  ],
  ['reading', (panel) => panel.click('#tab-reading').then(() => panel.shows('Surface'))],
  ['keys', (panel) => panel.click('.tools .icon-button').then(() => present(panel, 'dialog[open]'))],
];

/** Leaves the last of those. */
export const CLOSE_KEYS = `document.querySelector('dialog[open]')?.close()`;

/** Pages that leave the panel in a state of their own, with what it says then. */
export const STATES = [
  ['needs a click', URLS.shop, /图标|icon/],
  ['deleted', URLS.deleted, /删除|deleted/],
  ['empty', URLS.empty, /没有正文|no text/],
  ['a page without a title', URLS.untitled, RESERVOIR.headings[0]!],
  ['a WeChat page', URLS.wechat, '河岸纪事'],
  ['never at rest', URLS.restless, /还在变动|changing/],
] as const;
