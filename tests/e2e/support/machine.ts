import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/find-browser.mjs';
import { BUILDS } from '../../../scripts/setup/paths.mjs';
import { selfSigned } from '../../../scripts/demo/certificate.ts';
import { startProxy, type Proxy } from '../../../scripts/demo/proxy.ts';
import { PAGES } from './pages.ts';

/** The browser's program. @throws where none is installed */
export function browserPath(family: 'chrome' | 'firefox'): string {
  const named = process.env[family === 'chrome' ? 'YUANDU_CHROMIUM' : 'YUANDU_FIREFOX'];
  if (named) return named;
  const found = findBrowser(family, {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  });
  if (!found) throw new Error(`no ${family} on this machine`);
  return found.path;
}

/** The built extension (`YUANDU_BUILDS` names another folder of builds). @throws where it was not built */
export function buildFolder(family: 'chrome' | 'firefox'): string {
  const builds = process.env['YUANDU_BUILDS'];
  const folder = builds ? join(builds, `${family}-mv3`) : BUILDS[family];
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`build the extension first: ${folder} is empty`);
  return folder;
}

export interface LocalNet extends Proxy {
  fingerprint: string;
  pages: Record<string, string>;
}

/** A proxy that answers the invented pages and records every request. */
export async function startNet(): Promise<LocalNet> {
  const certificate = selfSigned();
  const pages = { ...PAGES };
  const proxy = await startProxy(certificate, (url) => {
    const body = pages[url.origin + url.pathname];
    return body === undefined ? null : { body };
  });
  return { ...proxy, fingerprint: certificate.fingerprint, pages };
}

/** Requests that neither the pages made (themselves and their icons) nor the browser's own services. */
export function foreignRequests(net: LocalNet): string[] {
  return net.requests.filter((address) => {
    const url = new URL(address);
    if (/(^|\.)(google|googleapis|gstatic|mozilla|firefox|chromium)\.(com|net|org)$/.test(url.hostname)) return false;
    return net.pages[url.origin + url.pathname] === undefined && url.pathname !== '/favicon.ico';
  });
}

/** A folder for a browser's profile, and its removal. */
export function newProfile(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'yuandu-e2e-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}
