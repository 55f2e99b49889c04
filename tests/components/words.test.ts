import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LOCALES, readMessages } from './support/read-words.ts';
import type { Message } from './support/words-of.ts';

const keyOf = (message: Message) => message.key.join('.');
const textsOf = (message: Message) => (message.plurals ? Object.values(message.plurals) : [message.message ?? '']);
const wordsByKey = async (locale: (typeof LOCALES)[number]) =>
  new Map((await readMessages(locale)).map((each) => [keyOf(each), textsOf(each).join(' | ')]));

// That all keys exist everywhere and are used is the business of tests/repo/locales.test.ts.
describe('words', () => {
  it('are what the type of the keys says (node scripts/word-keys.mjs)', async () => {
    const typed = [...(await readFile('components/ui/word-keys.ts', 'utf8')).matchAll(/\| '([^']+)'/g)].map(
      (m) => m[1],
    );
    expect(typed).toEqual((await readMessages('en')).map(keyOf));
  });

  it('in English are not the Chinese ones, but for names of formats', async () => {
    const english = await wordsByKey('en');
    const same = [...(await wordsByKey('zh-CN'))].filter(([key, words]) => words === english.get(key));
    expect(same.map(([key]) => key).filter((key) => !/^(copy\.(markdown|csv|json)|percent)$/.test(key))).toEqual([]);
  });

  it('of Taiwan hold no character that is only simplified', async () => {
    const simplifiedOnly = /[这们为时说对开关页题显认识单发长变数样间场动应处进过还让读图务户书视频]/;
    expect([...(await wordsByKey('zh-TW'))].filter(([, words]) => simplifiedOnly.test(words))).toEqual([]);
    expect([...(await wordsByKey('zh-CN'))].some(([, words]) => simplifiedOnly.test(words))).toBe(true);
  });

  it('of Taiwan use the words of Taiwan, not converted ones', async () => {
    const mainland =
      /(設置|默認|信息|網絡|屏幕|文件夾|軟件|視頻|鏈接|搜索|剪貼板|快捷鍵|保存|撤銷|導出|導入|字號|標籤頁|擴展程序|訪問|後臺|賬號|文本|正文|全稱|關鍵詞|引注|你)/;
    expect([...(await wordsByKey('zh-TW'))].filter(([, words]) => mainland.test(words))).toEqual([]);
  });

  it('in English have curly apostrophes', async () => {
    expect([...(await wordsByKey('en'))].filter(([, words]) => /\w'/.test(words))).toEqual([]);
  });

  it('of one action are the same on its keys and in the menu', async () => {
    for (const locale of LOCALES) {
      const words = await wordsByKey(locale);
      expect(words.get('menu.copy_quote')).toBe(words.get('command.copy_quote'));
    }
  });

  it('carry no placeholder that @wxt-dev/i18n would take for a name', async () => {
    for (const locale of LOCALES) {
      const braces = (await readMessages(locale)).filter((message) =>
        textsOf(message).some((text) => /[{}]/.test(text)),
      );
      expect(braces).toEqual([]);
    }
  });
});
