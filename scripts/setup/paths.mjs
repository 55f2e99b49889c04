import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, whatever the current one is. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where screenshots, reports and tables go; ignored by git. */
export const ARTIFACTS = join(ROOT, 'artifacts');

/** The node 24 that the `node` devDependency brings. */
export const localNode = (root = ROOT, platform = process.platform) =>
  join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');

/** The folders of a build, by browser. */
export const BUILDS = {
  chrome: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};
