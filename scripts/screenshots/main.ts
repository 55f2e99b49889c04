import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, writeNotices } from '../build/sources.mjs';
import type { OpenedChromium } from '../demo/chromium.ts';
import { openInChromium, SAMPLE_URL, sampleHtml } from '../demo/open.ts';
import { articleShown, chooseView } from '../demo/panel.ts';
import { until } from '../demo/opened.ts';
import { ARTIFACTS, ROOT } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';
import { ensureBrowsers } from '../setup/ready.mjs';
import { shootGallery } from './gallery.ts';
import { takePictures } from './pictures.ts';

const FOLDER = join(ARTIFACTS, 'screenshots');
const WIDTHS = [300, 420];
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 860;
/** An article's column and the panel beside it, nothing to spare. */
const WINDOW = { width: 1090, height: 840 };

const NOT_OURS = 'https://36kr.com/p/1/none';
const UNKNOWN = 'https://news.example.org/a.html';
const DELETED = 'https://mp.weixin.qq.com/s/DeLeTeDaRtIcLe0fYuAnDu';

const PAGES = {
  [SAMPLE_URL]: sampleHtml(),
  [NOT_OURS]: '<!DOCTYPE html><html lang="zh-CN"><title>一页目录</title><p>这里没有文章。</p></html>',
  [UNKNOWN]: '<!DOCTYPE html><html lang="zh-CN"><title>别处的一页</title><p>另一家网站。</p></html>',
  [DELETED]:
    '<!DOCTYPE html><html><title></title><body id="activity-detail"><div class="weui-msg"><div class="weui-msg__text-area"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div></div></body></html>',
};

/** A state of the panel and the way there from wherever it is. */
interface State {
  name: string;
  reach(opened: OpenedChromium): Promise<void>;
}

const view = (name: string): State => ({ name, reach: ({ panel }) => chooseView(panel, name) });

const STATES: readonly State[] = [
  {
    name: 'outline',
    reach: async (opened) => {
      await opened.go(SAMPLE_URL);
      await articleShown(opened.panel);
      await chooseView(opened.panel, 'outline');
    },
  },
  view('entities'),
  view('source'),
  view('reading'),
  {
    name: 'help',
    reach: async ({ panel }) => {
      await chooseView(panel, 'outline');
      await panel.run(`document.querySelector('.tools .icon-button').click()`);
      await until('the help', () => panel.run(`document.querySelector('[role=dialog], dialog') !== null`), 5000);
    },
  },
  stateOf('not-an-article', NOT_OURS),
  stateOf('elsewhere', UNKNOWN),
  stateOf('deleted', DELETED),
  stateOf('browser-page', 'chrome://version'),
];

/** A page about which the panel has nothing but a message. */
function stateOf(name: string, url: string): State {
  return {
    name,
    reach: async (opened) => {
      await opened.tabs.panel.keyboard.press('Escape');
      await opened.go(url);
      await until(`the message for ${url}`, () =>
        opened.panel.run(
          `!document.querySelector('[aria-busy=true]') && !document.querySelector('.row-text') && document.body.innerText.trim() !== ''`,
        ),
      );
    },
  };
}

/**
 * `--no-build`: what was built last. `--picture`: the README's pictures too. `--gallery [PATTERN]`: invented states only,
 * crowded, zoomed, in every language, in contrast colours; no build is needed.
 */
export async function screenshots(args: readonly string[]): Promise<void> {
  const { chrome } = await ensureBrowsers(['chrome'], { install: args.includes('--install') });
  if (args.includes('--gallery')) {
    const only = new RegExp(args[args.indexOf('--gallery') + 1] ?? '.');
    await step('the gallery', () => shootGallery(chrome.path, only, FOLDER));
    console.log(`The pictures are in ${relative(ROOT, FOLDER)}`);
    return;
  }
  if (!args.includes('--no-build')) {
    await step('building the extension', async () => {
      writeNotices();
      await build('chrome');
    });
  }
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const opened = await step('opening the browser', () =>
    openInChromium({
      browser: 'chrome',
      executable: chrome.path,
      url: SAMPLE_URL,
      pages: PAGES,
      headless: true,
      size: WINDOW,
      locale: 'zh_CN',
    }),
  );
  try {
    await articleShown(opened.panel);
    if (args.includes('--picture')) await step('docs/images', () => takePictures(opened));
    for (const state of STATES) await step(state.name, () => shoot(opened, state));
  } finally {
    await opened.close();
  }
  console.log(`The pictures are in ${relative(ROOT, FOLDER)}`);
}

async function shoot(opened: OpenedChromium, { name, reach }: State): Promise<void> {
  const { panel } = opened.tabs;
  await reach(opened);
  for (const theme of THEMES) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const width of WIDTHS) {
      await panel.setViewport({ width, height: HEIGHT });
      writeFileSync(join(FOLDER, `${name}-${theme}-${width}.png`), await opened.panel.screenshot());
    }
  }
}
