import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './files.ts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

const messages = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const file = fileURLToPath(new URL(`../../locales/${language}.yml`, import.meta.url));
      const entries = await parseMessagesFile(file);
      return [language, new Map(entries.map((message) => [message.key.join('.'), message]))] as const;
    }),
  ),
);
/** Keys of ours; WXT adds the browsers' own, which begin with @@. */
const keys = (language: string) =>
  [...(messages[language]?.keys() ?? [])].filter((key) => !key.startsWith('@@')).sort();

const sources = sourceFiles(['lib', 'components', 'entrypoints', 'wxt.config.ts'], /\.(tsx?|html)$/)
  .filter(({ path }) => path !== 'components/ui/word-keys.ts')
  .map(({ text }) => text)
  .join('\n');

describe('the three languages', () => {
  it.each(['zh-TW', 'en'])('%s has the keys of zh-CN and no others', (language) => {
    expect(keys(language)).toEqual(keys('zh-CN'));
  });

  it.each(['zh-TW', 'en'])('%s fills the same places in each sentence', (language) => {
    const different = keys('zh-CN').filter((key) => places('zh-CN', key) !== places(language, key));
    expect(different).toEqual([]);
  });

  it.each(LANGUAGES)('%s leaves nothing empty', (language) => {
    const empty = keys(language).filter((key) => JSON.stringify(messages[language]?.get(key)).includes('""'));
    expect(empty).toEqual([]);
  });
});

/** The highest substitution that a sentence uses, over its plural forms. */
function places(language: string, key: string): string {
  const text = JSON.stringify(messages[language]?.get(key) ?? '');
  return [...new Set(text.match(/\$\d/g))].sort().join('');
}

describe('every sentence', () => {
  it('is used somewhere', () => {
    const families = [...sources.matchAll(/`([A-Za-z_.]+[._])\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys('en').filter((key) => {
      const quoted = ["'", '"', '`'].some((quote) => sources.includes(`${quote}${key}${quote}`));
      const inManifest = sources.includes(`__MSG_${key.replaceAll('.', '_')}__`);
      const inFamily = families.some(
        (family) => key.startsWith(family) || key.replaceAll('.', '_').startsWith(family.replace(/^__MSG_/, '__')),
      );
      return !quoted && !inManifest && !inFamily && !/^command\./.test(key);
    });
    expect(unused).toEqual([]);
  });

  it('that the manifest names exists', () => {
    const named = [...sources.matchAll(/__MSG_([a-z_]+)__/g)].map((match) => match[1]);
    const known = new Set(keys('en').map((key) => key.replaceAll('.', '_')));
    expect(named.filter((name) => name && !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(2);
  });

  it('that names a command belongs to one', () => {
    const config = sourceFiles(['wxt.config.ts'], /\.ts$/)[0]?.text ?? '';
    const commands = keys('en').filter((key) => key.startsWith('command.'));
    expect(commands.filter((key) => !config.includes(`'${key.slice('command.'.length)}'`))).toEqual([]);
  });
});
