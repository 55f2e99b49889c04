import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onInterrupt } from '../setup/interrupt.mjs';
import { BUILDS } from '../setup/paths.mjs';
import { selfSigned } from './certificate.ts';
import { openChromium, type OpenedChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { Opened, OpenOptions } from './opened.ts';
import { startProxy, type Answer } from './proxy.ts';

/** The sample's address. */
export const SAMPLE_URL = 'https://36kr.com/p/3500000000000001';

export const sampleHtml = (): string => readFileSync(new URL('./sample.html', import.meta.url), 'utf8');

/** A calm picture wherever a page asks for one. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 460"><rect width="1080" height="460" fill="#d9e4e6"/><g fill="#12606b" fill-opacity=".35"><rect x="80" y="60" width="250" height="340" rx="8"/><rect x="370" y="110" width="250" height="290" rx="8"/><rect x="660" y="80" width="340" height="320" rx="8"/></g></svg>`;

interface Asked {
  browser: 'chrome' | 'firefox';
  executable: string;
  /** Folder of the extension; the one built last where none is given. */
  extension?: string;
  url: string;
  /** Pages by address (fragment left out); null opens the live network. */
  pages: Record<string, string> | null;
  headless: boolean;
  size?: { width: number; height: number };
  /** The words of the extension, e.g. zh_CN; those of the browser's language where none is given. */
  locale?: string;
}

/** Opens a browser with the built extension and the panel beside a page. Ends everything on Ctrl-C. */
export function open(asked: Asked): Promise<Opened> {
  return openWith(asked.browser === 'firefox' ? openFirefox : openChromium, asked);
}

/** The same in a Chromium, with its own handles. */
export function openInChromium(asked: Asked & { browser: 'chrome' }): Promise<OpenedChromium> {
  return openWith(openChromium, asked);
}

async function openWith<T extends Opened>(launch: (options: OpenOptions) => Promise<T>, asked: Asked): Promise<T> {
  const { pages } = asked;
  const certificate = selfSigned();
  const proxy = pages ? await startProxy(certificate, (url) => answerFrom(pages, url)) : null;
  const folder = mkdtempSync(join(tmpdir(), 'yuandu-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const build = asked.extension ?? BUILDS[asked.browser];
  let opened: T | null = null;
  const close = async (): Promise<void> => {
    forget();
    await opened?.close().catch(() => {});
    await proxy?.close();
    // A browser writes into its profile until its last process is gone.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const forget = onInterrupt(close);
  try {
    opened = await launch({
      extension: asked.locale ? inLocale(build, folder, asked.locale) : build,
      executable: asked.executable,
      url: asked.url,
      headless: asked.headless,
      proxy: proxy?.port ?? null,
      fingerprint: certificate.fingerprint,
      profile,
      ...(asked.size ? { size: asked.size } : {}),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { ...opened, close };
}

/** A copy of the build that knows one language: a browser without that language would choose another. */
function inLocale(build: string, folder: string, locale: string): string {
  const copy = join(folder, 'extension');
  cpSync(build, copy, { recursive: true });
  const manifest = join(copy, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), default_locale: locale }));
  for (const other of readdirSync(join(copy, '_locales'))) {
    if (other !== locale) rmSync(join(copy, '_locales', other), { recursive: true });
  }
  return copy;
}

function answerFrom(pages: Record<string, string>, url: URL): Answer | null {
  const body = pages[url.href] ?? pages[`${url.origin}${url.pathname}`];
  if (body !== undefined) return { body };
  return /img|pic|\.(png|jpe?g|webp|gif|svg)$/.test(url.hostname + url.pathname)
    ? { type: 'image/svg+xml', body: PICTURE }
    : null;
}
