#!/usr/bin/env node
// npm run build:lexicon: makes the two tables of lib/entities/tables
//   names.ts  of scripts/entities/names.txt
//   words.ts  of scripts/entities/modern-words.txt and the dictionary in the devDependency @node-rs/jieba (jieba's dict.txt, MIT)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { isCommonPair, packList, packPairs } from './entities/pack.mjs';
import { parseNames, pruneNames } from './entities/names.mjs';
import { chooseWords } from './entities/words.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const quoted = (packed) => `'${packed.replace(/['\\]/g, '\\$&')}'`;
const write = (name, text) => {
  writeFileSync(path(`../lib/entities/tables/${name}`), text);
  console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} B gzip`);
};

const names = parseNames(readFileSync(path('./entities/names.txt'), 'utf8'));
const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
const modern = readFileSync(path('./entities/modern-words.txt'), 'utf8')
  .replace(/^\/\/.*$/gm, '')
  .trim()
  .split(/\s+/);
const words = chooseWords(dictionary, modern, names);
const wordSet = new Set(words);
const { veto, ...kept } = pruneNames(names, (text) => wordSet.has(text));
write(
  'names.ts',
  `/**
 * Known names of companies, products, platforms, investors and universities; made by scripts/build-lexicon.mjs of
 * scripts/entities/names.txt, which says what belongs here. Names that the rules of lib/entities recognise by their
 * form (…大学, …资本, a known name plus more, OpenAI, GPT-4) are left out. Packed: see unpackList.
 */
${Object.entries(kept)
  .map(([group, list]) => `export const ${group.toUpperCase()} =\n  ${quoted(packList(list))};\n`)
  .join('')}`,
);

write(
  'words.ts',
  `/**
 * Everyday words of two to four characters, made by scripts/build-lexicon.mjs of jieba's dict.txt (npm @node-rs/jieba:
 * MIT License, Copyright (c) 2013 Sun Junyi and contributors) and of modern-words.txt. ${'`'}WORDS${'`'} are of two common
 * characters, ${'`'}MORE_WORDS${'`'} the others; ${'`'}VETO${'`'} are words and phrases that hold a known name which is not meant. Packed: see unpackPairs and unpackList.
 */
export const WORDS =
  ${quoted(packPairs(words.filter(isCommonPair)))};
export const MORE_WORDS =
  ${quoted(packList(words.filter((word) => !isCommonPair(word))))};
export const VETO =
  ${quoted(packList(veto))};
`,
);
