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

/** Everything that a file brings along when it runs: project files by path, packages by name. */
function closure(path: string, kinds: 'at once' | 'ever'): Set<string> {
  const seen = new Set<string>();
  const visit = (from: string): void => {
    if (seen.has(from)) return;
    seen.add(from);
    for (const { specifier, typeOnly, lazy } of importsOf(from)) {
      if (typeOnly || (lazy && kinds === 'at once')) continue;
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(from), specifier));
      else seen.add(specifier);
    }
  };
  visit(path);
  return seen;
}

describe('imports', () => {
  it('are followed', () => {
    expect(closure('lib/article/compose.ts', 'at once')).toContain('lib/sites/registry.ts');
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

  it('of lib and components never reach node', () => {
    const wrong = files
      .filter(({ path }) => !path.startsWith('entrypoints/'))
      .flatMap(({ path }) =>
        importsOf(path).flatMap(({ specifier }) => (specifier.startsWith('node:') ? [`${path}: ${specifier}`] : [])),
      );
    expect(wrong).toEqual([]);
  });

  it.each(['entrypoints/detect.content.ts', 'entrypoints/agent.ts'])(
    '%s brings nothing of the panel into a page',
    (script) => {
      const heavy = [...closure(script, 'ever')].filter((path) =>
        /^(lib\/(article|panel|library|provenance|outline|entities|citation)\/|components\/|preact|@preact|@mozilla|dompurify|idb|turndown)/.test(
          path,
        ),
      );
      expect(heavy).toEqual([]);
    },
  );

  it('leave Readability, DOMPurify and the words of the entities to be loaded when they are needed', () => {
    const first = [...closure('entrypoints/sidepanel/start-panel.tsx', 'at once')].filter((path) =>
      /^(@mozilla\/readability|dompurify|turndown|lib\/entities\/tables\/(?:names|words)\.ts)/.test(path),
    );
    expect(first).toEqual([]);
  });

  it('of the two guarded libraries stand in one file each', () => {
    const importers = (name: string) =>
      files.flatMap(({ path }) => (importsOf(path).some(({ specifier }) => specifier === name) ? [path] : []));
    expect(importers('@mozilla/readability')).toEqual(['lib/article/readable.ts']);
    expect(importers('dompurify')).toEqual(['lib/article/sanitize.ts']);
  });
});
