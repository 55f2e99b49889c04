import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, sourceFiles } from './files.ts';

const files = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);
const byPath = new Map(files.map((file) => [file.path, file]));

interface Import {
  specifier: string;
  /** `import type …`: gone when the file is built. */
  typeOnly: boolean;
  lazy: boolean;
}

function importsOf(path: string): Import[] {
  const code = codeOf(byPath.get(path)?.text ?? '');
  const statements = [
    ...code.matchAll(
      /^\s*(?:import|export)\s+(type\s+)?[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  const lazy = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...statements.map((match) => ({ specifier: match[2] ?? match[3] ?? '', typeOnly: Boolean(match[1]), lazy: false })),
    ...lazy.map((match) => ({ specifier: match[1] ?? '', typeOnly: false, lazy: true })),
  ];
}

/** Everything that a file brings along as soon as it runs: project files by path, packages by name. */
function closure(path: string): Set<string> {
  const seen = new Set<string>();
  const visit = (from: string): void => {
    if (seen.has(from)) return;
    seen.add(from);
    for (const { specifier, typeOnly, lazy } of importsOf(from)) {
      if (typeOnly || lazy) continue;
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(from), specifier));
      else seen.add(specifier);
    }
  };
  visit(path);
  return seen;
}

const ANSWERS = ['lib/provenance', 'lib/outline', 'lib/entities', 'lib/citation'];
const IN_PAGES = ['lib/page', 'lib/sites', 'lib/shared', 'lib/protocol.ts', 'wxt'];
const PANEL = [...ANSWERS, 'lib/article', 'lib/library', 'lib/sites', 'lib/shared', 'lib/protocol.ts'];
/** Of the outline and the entities, components know what is read off the finished record. */
const FOR_VIEWS = [
  'lib/entities/noise-links.ts',
  'lib/outline/numbered-points.ts',
  'lib/outline/outline-text.ts',
  'lib/outline/paragraph-starts.ts',
  'lib/outline/section-shares.ts',
];
const FRAMEWORK = ['@preact/signals', '@wxt-dev/i18n', 'preact', 'wxt'];
const DOCUMENTS = ['components', 'lib/panel', 'lib/citation', 'lib/shared', ...FRAMEWORK];

/**
 * The directions: what a folder or file may import besides itself, folders and packages. The lines of all folders
 * above a file count together; what no line names is refused.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/shared': ['lib/protocol.ts'],
  'lib/protocol.ts': ['lib/shared'],
  'lib/sites': ['lib/shared'],
  'lib/provenance': ['lib/sites', 'lib/shared'],
  'lib/outline': ['lib/sites', 'lib/shared'],
  'lib/entities': ['lib/sites', 'lib/shared'],
  'lib/citation': ['lib/sites', 'lib/shared'],
  'lib/article': [...ANSWERS, 'lib/sites', 'lib/shared', 'turndown'],
  'lib/article/readable.ts': ['@mozilla/readability'],
  'lib/article/readability.d.ts': ['@mozilla/readability'],
  'lib/article/sanitize.ts': ['dompurify'],
  'lib/library': ['lib/citation', 'lib/shared', 'idb'],
  'lib/page': ['lib/sites', 'lib/shared', 'lib/protocol.ts'],
  'lib/panel': [...PANEL, '@preact/signals', '@wxt-dev/i18n', 'wxt'],
  'lib/background': ['lib/panel', 'lib/shared', 'lib/protocol.ts', '@wxt-dev/i18n', 'wxt'],
  'lib/views': ['lib/panel', ...ANSWERS, 'lib/shared'],
  components: ['lib/views', 'lib/panel', 'lib/citation', ...FOR_VIEWS, 'lib/shared', 'lib/protocol.ts', 'preact'],
  'entrypoints/agent.ts': IN_PAGES,
  'entrypoints/detect.content.ts': IN_PAGES,
  'entrypoints/cite.ts': [...PANEL, 'lib/panel', 'lib/page', 'wxt'],
  'entrypoints/background.ts': ['lib/background', 'wxt'],
  'entrypoints/sidepanel': [...DOCUMENTS, 'lib/page/highlight-css.ts', 'lib/protocol.ts'],
  'entrypoints/options': DOCUMENTS,
  'entrypoints/welcome': DOCUMENTS,
};

const isIn = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`);

/** Whether a file's import goes against the directions. */
function isRefused(path: string, specifier: string): boolean {
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
  const lines = Object.entries(MAY_IMPORT).filter(([folder]) => isIn(folder)(path));
  return !lines.some(([folder, others]) => [folder, ...others].some((allowed) => isIn(allowed)(target)));
}

/** One import for every line of the table that must be refused. */
const REFUSED: [path: string, specifier: string][] = [
  ['lib/shared/url.ts', '../sites/registry.ts'],
  ['lib/protocol.ts', './page/agent.ts'],
  ['lib/sites/wechat.ts', '../provenance/scan.ts'],
  ['lib/provenance/scan.ts', '../outline/lines.ts'],
  ['lib/outline/lines.ts', '../entities/judge.ts'],
  ['lib/entities/judge.ts', '../citation/cite.ts'],
  ['lib/citation/cite.ts', '../provenance/scan.ts'],
  ['lib/article/compose.ts', '@mozilla/readability'],
  ['lib/article/compose.ts', '../panel/session.ts'],
  ['lib/article/readable.ts', 'dompurify'],
  ['lib/article/readability.d.ts', 'dompurify'],
  ['lib/article/sanitize.ts', 'wxt/browser'],
  ['lib/library/database.ts', '../article/compose.ts'],
  ['lib/page/agent.ts', '../article/compose.ts'],
  ['lib/panel/session.ts', '../page/agent.ts'],
  ['lib/panel/session.ts', '../background/badge.ts'],
  ['lib/panel/session.ts', '../../components/App.tsx'],
  ['lib/background/badge.ts', '../article/compose.ts'],
  ['lib/views/page-types.ts', '../../components/App.tsx'],
  ['components/App.tsx', '../lib/article/compose.ts'],
  ['components/App.tsx', '../lib/outline/lines.ts'],
  ['components/App.tsx', 'wxt/browser'],
  ['components/App.tsx', 'node:fs'],
  ['entrypoints/agent.ts', '../lib/panel/session.ts'],
  ['entrypoints/detect.content.ts', 'preact'],
  ['entrypoints/cite.ts', '../components/App.tsx'],
  ['entrypoints/background.ts', '../components/App.tsx'],
  ['entrypoints/sidepanel/main.tsx', '../../lib/page/agent.ts'],
  ['entrypoints/options/main.tsx', '../../lib/article/compose.ts'],
  ['entrypoints/welcome/main.tsx', '../options/main.tsx'],
];

describe('directions of imports', () => {
  it.each(REFUSED)('refuse that %s imports %s', (path, specifier) => expect(isRefused(path, specifier)).toBe(true));

  it('are each seen to refuse something', () => {
    const unseen = Object.keys(MAY_IMPORT).filter((folder) => !REFUSED.some(([path]) => isIn(folder)(path)));
    expect(unseen).toEqual([]);
  });

  it('hold', () => {
    const wrong = files.flatMap(({ path }) =>
      importsOf(path).flatMap(({ specifier }) => (isRefused(path, specifier) ? [`${path}: ${specifier}`] : [])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('imports', () => {
  it('are followed', () => {
    expect(closure('lib/article/compose.ts')).toContain('lib/sites/registry.ts');
  });

  it('of lib end in .ts and name files that are there', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('lib/'))
      .flatMap(({ path }) =>
        importsOf(path)
          .filter(({ specifier }) => specifier.startsWith('.'))
          .filter(
            ({ specifier }) =>
              !/\.(ts|json)$/.test(specifier) ||
              (specifier.endsWith('.ts') && !byPath.has(posix.join(posix.dirname(path), specifier))),
          )
          .map(({ specifier }) => `${path}: ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  it('leave Readability, DOMPurify and the words of the entities to be loaded when they are needed', () => {
    const first = [...closure('entrypoints/sidepanel/start-panel.tsx')].filter((path) =>
      /^(@mozilla\/readability|dompurify|turndown|lib\/entities\/tables\/(?:names|words)\.ts)/.test(path),
    );
    expect(first).toEqual([]);
  });
});
