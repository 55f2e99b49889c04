import type { CitedVersion } from '../citation/reference.ts';

/** What the reader chose once and for all. Stored by the browser's sync storage. */
export interface Settings {
  style: string;
  /** Most recent first, at most 5. */
  recentStyles: string[];
  cite: Extract<CitedVersion, 'page' | 'original'>;
  theme: 'auto' | 'light' | 'dark';
  fontSize: 'small' | 'normal' | 'large';
  /** Whether images of the article load without asking. */
  images: boolean;
  /** Punctuation of GB/T citations: as the standard's edition prints it, or forced. */
  gbtPunctuation: 'standard' | 'full' | 'half';
  /** Whether numeric citations carry their [1]. */
  numbered: boolean;
  /** The access date by the style's own rule, or against it. */
  accessDate: 'style' | 'always' | 'never';
  /** How English styles word the kind of account. */
  genre: 'english' | 'original';
  /** Letters of the keys of BibTeX entries. */
  keyStyle: 'pinyin' | 'latin' | 'cjk';
}

export const DEFAULT_SETTINGS: Settings = {
  style: 'gbt7714-2025-numeric',
  recentStyles: [],
  cite: 'page',
  theme: 'auto',
  fontSize: 'normal',
  images: false,
  gbtPunctuation: 'standard',
  numbered: true,
  accessDate: 'style',
  genre: 'english',
  keyStyle: 'pinyin',
};

type Check<T> = (value: unknown) => value is T;

const oneOf =
  <T extends string>(...values: T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T);
const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';
const isStyle = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9:._-]{0,79}$/i.test(value);

const CHECKS: { [K in keyof Settings]: Check<Settings[K]> } = {
  style: isStyle,
  recentStyles: (value): value is string[] => Array.isArray(value) && value.length <= 5 && value.every(isStyle),
  cite: oneOf('page', 'original'),
  theme: oneOf('auto', 'light', 'dark'),
  fontSize: oneOf('small', 'normal', 'large'),
  images: isBoolean,
  gbtPunctuation: oneOf('standard', 'full', 'half'),
  numbered: isBoolean,
  accessDate: oneOf('style', 'always', 'never'),
  genre: oneOf('english', 'original'),
  keyStyle: oneOf('pinyin', 'latin', 'cjk'),
};

/** The name of the first field that is not what it should be; null if all are. Unknown fields are no error. */
export function wrongSetting(value: Record<string, unknown>): string | null {
  for (const [key, isRight] of Object.entries(CHECKS)) if (key in value && !isRight(value[key])) return key;
  return null;
}

/** Settings from anything stored: what is missing or wrong is the default, unknown fields are dropped. */
export function settingsFrom(stored: unknown): Settings {
  const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const settings: Record<string, unknown> = {};
  for (const [key, fallback] of Object.entries(DEFAULT_SETTINGS)) {
    const isRight = CHECKS[key as keyof Settings] as Check<unknown>;
    settings[key] = key in value && isRight(value[key]) ? value[key] : fallback;
  }
  return settings as unknown as Settings;
}

/** The styles used last, newest first, without repeats. */
export function withRecentStyle(recent: readonly string[], style: string): string[] {
  return [style, ...recent.filter((other) => other !== style)].slice(0, 5);
}
