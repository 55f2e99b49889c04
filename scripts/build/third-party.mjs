import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../setup/progress.mjs';

/** WXT puts a little of its own into a build; what it depends on stays on the developer's machine. */
const FRAMEWORK = ['wxt'];

/** Word lists and data of others that the package carries: each brings its licence as a file beside it. */
const DATA_FOLDERS = ['lib/entities/tables'];

/** Dependencies of the framework's helpers that run at build time only. */
const isBuildTime = (name) => ['chokidar', 'confbox', 'tinyglobby'].includes(name) || name.startsWith('@types/');

/** Where a licence may be chosen, the one we use. */
const CHOSEN = { dompurify: { licence: 'Apache-2.0', files: /^LICENSE$/ } };

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

const MIT = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/**
 * The notices of everything that a build may contain: the runtime dependencies with all of theirs, the framework's
 * runtime, and data with a licence of its own.
 * @param {string} root the project's folder, packages installed
 * @returns {string} the text of THIRD-PARTY.txt
 * @throws {Refusal} if a package tells no licence
 */
export function thirdPartyNotices(root) {
  const packages = closure(root, [...Object.keys(manifest(root).dependencies), ...FRAMEWORK]).sort();
  const sections = packages.map((name) => section(root, name));
  const data = DATA_FOLDERS.flatMap((folder) =>
    licenceTexts(join(root, folder)).map((text) => `${folder}\n\n${text.trim()}\n`),
  );
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [`源读 Yuandu contains the work of others, under these licences.\n`, ...sections, ...data].join(rule);
}

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Names of the packages and of all they depend on. */
export function closure(root, names) {
  const seen = new Set();
  const visit = (name) => {
    const folder = join(root, 'node_modules', name);
    if (seen.has(name) || !existsSync(folder)) return;
    seen.add(name);
    if (name === 'wxt') return;
    const { dependencies = {} } = manifest(folder);
    Object.keys(dependencies)
      .filter((next) => !isBuildTime(next))
      .forEach(visit);
  };
  names.forEach(visit);
  return [...seen];
}

function section(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, author, homepage } = manifest(folder);
  if (!license) throw new Refusal(`${name} tells no licence: look it up before it goes into a build.`);
  const chosen = CHOSEN[name];
  const texts = licenceTexts(folder, chosen?.files);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the ${name} authors`;
  if (texts.length === 0 && license === 'MIT') texts.push(MIT(holder));
  if (texts.length === 0) throw new Refusal(`${name} (${license}) brings no licence file.`);
  return [
    `${name} ${version} — ${chosen?.licence ?? license}`,
    homepage,
    '',
    ...texts.map((text) => text.trim() + '\n'),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function licenceTexts(folder, files = LICENCE_FILE) {
  return readdirSync(folder)
    .filter((file) => files.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
