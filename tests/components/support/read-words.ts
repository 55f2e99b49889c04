import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { wordsOf, type Message } from './words-of.ts';

export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The messages of a locale file, without the browser's predefined ones. */
export async function readMessages(locale: Locale): Promise<Message[]> {
  const messages = (await parseMessagesFile(`locales/${locale}.yml`)) as Message[];
  return messages.filter((message) => !message.key[0]?.startsWith('@@'));
}

export async function readWords(locale: Locale) {
  return wordsOf(await readMessages(locale));
}
