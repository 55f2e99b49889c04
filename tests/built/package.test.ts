import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { reachable, scriptsOf } from '../../scripts/sizes/measure.ts';
import { builtFiles, readBuilt } from './build.ts';

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  const files = builtFiles(browser);

  it('holds the scripts, the pages, the languages and the notices of others', () => {
    for (const file of [
      'background.js',
      'agent.js',
      'cite.js',
      'content-scripts/detect.js',
      'sidepanel.html',
      'options.html',
      'THIRD-PARTY.txt',
      '_locales/zh_CN/messages.json',
      '_locales/zh_TW/messages.json',
      '_locales/en/messages.json',
    ])
      expect(files).toContain(file);
  });

  it('holds nothing else than what a browser loads', () => {
    expect(files.filter((file) => !/\.(js|css|html|json|png|svg|txt)$/.test(file))).toEqual([]);
  });

  it('loads no script, style or font from elsewhere, and runs none written into a page', () => {
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const text = readBuilt(browser, page);
      expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*[^<\s]/);
      expect(text).not.toMatch(/\son[a-z]+="/);
    }
  });

  it('makes no code from strings and no request', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const sending = scripts.filter((file) =>
      /\beval\(|\bnew Function\(|\bXMLHttpRequest\b|\bWebSocket\(|\bsendBeacon\b|\bfetch\(/.test(
        readBuilt(browser, file),
      ),
    );
    expect(sending).toEqual([]);
  });

  it('opens the settings and the welcome without the code of the panel', () => {
    const loads = (page: string) => {
      const read = (path: string) => readBuilt(browser, path.slice(1));
      return reachable(scriptsOf(read(`/${page}`)), read, 'static').join(' ');
    };
    for (const page of ['options.html', 'welcome.html'])
      expect(loads(page)).not.toMatch(/\/chunks\/(?:panel|reading|body)-/);
    expect(loads('options.html')).toMatch(/\/chunks\/citation-/);
  });

  it('gives what its scripts answer to who injects them', async () => {
    const { window } = new JSDOM('<p>渡口</p>', { runScripts: 'outside-only' });
    const runtime = { id: 'yuandu', onConnect: { addListener() {} }, sendMessage: async () => {} };
    Object.assign(window, { chrome: { runtime }, browser: { runtime } });
    const inject = (file: string): unknown => window.eval(readBuilt(browser, file));
    expect(await inject('cite.js')).toEqual({ copied: false, reason: 'no-request' });
    expect(inject('agent.js')).toBe(true);
    expect(inject('agent.js')).toBe(false);
  });

  it('says nothing to the pages it starts in', () => {
    expect(readBuilt(browser, 'content-scripts/detect.js')).not.toMatch(/wxt:content-script-started/);
  });
});
