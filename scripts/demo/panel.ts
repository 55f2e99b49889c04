import { until, type View } from './opened.ts';

/** What the real panel shows, read off its document. */
export interface Shown {
  title: string;
  provenance: string[];
  facts: string[];
  outline: { level: number; text: string }[];
  entities: string[];
  citation: string;
}

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
  const head = await panel.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
    return {
      title: texts('.head .title').join(''),
      provenance: texts('.chain-line-link > span[lang]'),
      facts: texts('.head .meta > *'),
      citation: texts('.citation').join(''),
    };
  });
  await chooseView(panel, 'entities');
  const entities = await panel.evaluate(() =>
    [...document.querySelectorAll('.entity .entity-top')].map((row) =>
      [...row.children].map((element) => element.textContent.trim()).join('  '),
    ),
  );
  await chooseView(panel, 'outline');
  const outline = await panel.evaluate(() =>
    [...document.querySelectorAll('[role=treeitem]')].map((row) => ({
      level: Number(row.getAttribute('aria-level')),
      text: row.querySelector('.row-text')?.textContent.trim() ?? '',
    })),
  );
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { ...head, entities, outline };
}

/** As lines for a terminal. */
export function describe(shown: Shown): string {
  const list = (lines: readonly string[]) => (lines.length > 0 ? lines.map((line) => `  ${line}`) : ['  (none)']);
  return [
    `title       ${shown.title}`,
    `provenance  ${shown.provenance.join(' → ')}`,
    `            ${shown.facts.join(' · ')}`,
    'outline',
    ...list(shown.outline.map(({ level, text }) => '  '.repeat(level - 1) + text)),
    'entities',
    ...list(shown.entities),
    'citation',
    `  ${shown.citation}`,
  ].join('\n');
}
