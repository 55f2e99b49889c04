import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/setup/find-browser.mjs';
import { BUILDS } from '../../../scripts/setup/paths.mjs';
import { selfSigned } from '../../../scripts/demo/certificate.ts';
import { startProxy, type Proxy } from '../../../scripts/demo/proxy.ts';
import { PAGES, TYPES } from './pages.ts';

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
  /** Content types of the addresses that are no HTML. */
  types: Record<string, string>;
}

/** A proxy that answers the invented pages and records every request. */
export async function startNet(): Promise<LocalNet> {
  const certificate = selfSigned();
  const pages = { ...PAGES };
  const types: Record<string, string> = { ...TYPES };
  const proxy = await startProxy(certificate, (url) => {
    const address = url.origin + url.pathname;
    const body = pages[address];
    const type = types[address];
    return body === undefined ? null : { body, ...(type ? { type } : {}) };
  });
  return { ...proxy, fingerprint: certificate.fingerprint, pages, types };
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

/**
 * A copy of the build whose manifest has further permissions from the start: stands for optional ones that the reader
 * has granted, because the browser's own question cannot be answered without a window. Remove the folder afterwards.
 */
export function grantedBuild(
  family: 'chrome' | 'firefox',
  folder: string,
  { permissions = [], hosts = [] }: { permissions?: string[]; hosts?: string[] },
): string {
  cpSync(buildFolder(family), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    permissions: string[];
    host_permissions: string[];
    optional_permissions?: string[];
    optional_host_permissions?: string[];
  };
  manifest.permissions.push(...permissions);
  manifest.host_permissions.push(...hosts);
  manifest.optional_permissions = manifest.optional_permissions?.filter((one) => !permissions.includes(one)) ?? [];
  manifest.optional_host_permissions = manifest.optional_host_permissions?.filter((one) => !hosts.includes(one)) ?? [];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
