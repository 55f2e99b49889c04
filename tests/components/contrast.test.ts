import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2, 1.4.3 (text 4.5 : 1) and 1.4.11 (marks and borders of controls 3 : 1), for each pair that is drawn. */
const TEXT: [string, string][] = [
  ...['paper', 'raised', 'sunken', 'accent-soft'].flatMap((ground) =>
    ['ink', 'ink-soft', 'accent'].map((ink): [string, string] => [ink, ground]),
  ),
  ['mark', 'paper'],
  ['mark', 'raised'],
  ['danger', 'paper'],
  ['on-accent', 'accent'],
  ['on-accent', 'good'],
  ['paper', 'ink'],
];
const MARKS: [string, string][] = [
  ...['paper', 'raised', 'sunken'].map((ground): [string, string] => ['edge', ground]),
  ['accent', 'rule'],
  ['mark', 'rule'],
];

async function tokens(theme: 0 | 1): Promise<Map<string, string>> {
  const css = await readFile('components/styles/tokens.css', 'utf8');
  return new Map(
    [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [m[1]!, m[2 + theme]!]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the %s palette', (_, theme) => {
  it.each([...TEXT.map((pair) => [...pair, 4.5] as const), ...MARKS.map((pair) => [...pair, 3] as const)])(
    '%s on %s reaches %f',
    async (ink, ground, least) => {
      const colours = await tokens(theme);
      expect(contrast(colours.get(ink)!, colours.get(ground)!)).toBeGreaterThanOrEqual(least);
    },
  );
});
