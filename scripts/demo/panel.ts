import { until, type View } from './opened.ts';

/** What the real panel shows, read off its document. */
export interface Shown {
  title: string;
  provenance: string;
  facts: string;
  outline: { level: number; text: string }[];
  entities: string[];
  /** The folded groups by their titles: doubt, unlinked names, noise. */
  groups: string[];
  citation: string;
}

/** Where the panel shows what is printed; a component test holds them to the components. */
export const SELECTORS = {
  title: '.head .title',
  provenance: '.head .chain-line',
  facts: '.head .meta',
  citation: '.citation',
  entities: '.entities > .entity-list .entity-top',
  groups: '.entities > details > summary',
} as const;

/** Waits for the panel to show an article. @throws with the panel's own words if it does not */
export async function articleShown(panel: View, timeout?: number): Promise<void> {
  try {
    await until(
      'the panel shows an article',
      () => panel.evaluate(() => Boolean(document.querySelector('.citation')?.textContent)),
      timeout,
    );
  } catch (error) {
    const text = await panel.evaluate(() => document.body.innerText).catch(() => '');
    throw new Error(`the panel shows no article. It says: ${text.trim() || 'nothing'}`, { cause: error });
  }
}

/** Opens one of the panel's views. */
export async function chooseView(panel: View, view: string): Promise<void> {
  await panel.run(`document.getElementById(${JSON.stringify(`tab-${view}`)})?.click()`);
  // A view that is loaded on first use shows a skeleton until it is there.
  const box = JSON.stringify(`.view-${view}`);
  await until(`the view ${view}`, () =>
    panel.run(
      `document.querySelector(${box})?.childElementCount > 0 && !document.querySelector(${box} + ' > .skeleton')`,
    ),
  );
}

/** Reads an article that is shown, view by view, and goes back to the outline. */
export async function readPanel(panel: View): Promise<Shown> {
  const texts = (what: keyof typeof SELECTORS) =>
    panel.run<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(SELECTORS[what])})].map((element) =>
        (element.matches('.entity-top') ? [...element.children] : [element])
          .map((part) => part.textContent.trim()).filter(Boolean).join('  '))`,
    );
  const text = async (what: keyof typeof SELECTORS) => (await texts(what)).join(' ');
  const head = {
    title: await text('title'),
    provenance: await text('provenance'),
    facts: await text('facts'),
    citation: await text('citation'),
  };
  await chooseView(panel, 'entities');
  const entities = await texts('entities');
  const groups = await texts('groups');
  await chooseView(panel, 'outline');
  const outline = await panel.evaluate(() =>
    [...document.querySelectorAll('[role=treeitem]')].map((row) => ({
      level: Number(row.getAttribute('aria-level')),
      text: row.querySelector('.row-text')?.firstChild?.textContent?.trim() ?? '',
    })),
  );
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { ...head, entities, groups, outline };
}

/** As lines for a terminal. */
export function describe(shown: Shown): string {
  const list = (lines: readonly string[]) => (lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  (none)']);
  return [
    `title       ${shown.title}`,
    `provenance  ${shown.provenance}`,
    `            ${shown.facts}`,
    'outline',
    ...list(shown.outline.map(({ level, text }) => '  '.repeat(level - 1) + text)),
    'entities',
    ...list([...shown.entities, ...shown.groups.map((group) => `(${group})`)]),
    'citation',
    `  ${shown.citation}`,
  ].join('\n');
}
