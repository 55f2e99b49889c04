// Writes components/ui/word-keys.ts from locales/en.yml: the type of every key that the interface may ask for.
// Run it after adding or removing a key: node scripts/word-keys.mjs
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const root = new URL('../', import.meta.url);
const messages = await parseMessagesFile(fileURLToPath(new URL('locales/en.yml', root)));
const keys = messages.map((message) => message.key.join('.')).filter((key) => !key.startsWith('@@'));
const text =
  '// Written by scripts/word-keys.mjs from locales/en.yml.\n\n' +
  `export type WordKey =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`;
await writeFile(new URL('components/ui/word-keys.ts', root), text);
