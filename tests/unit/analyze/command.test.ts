import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../../scripts/analyze/analyze-html.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'analyze-'));
const page = path.join(folder, 'page.html');
writeFileSync(
  page,
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>竹桥修好以后-36氪</title><h1 class="article-title">竹桥修好以后</h1>
   <div class="articleDetailContent">${'<p>桥头的木匠把最后一根竹钉敲进去，退后两步看了看，又回来补了一锤。</p>'.repeat(12)}
   <p>本文来自微信公众号<a href="https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv">“竹桥杂记”（ID：bamboobridge）</a>，作者：许小舟，36氪经授权发布。</p></div>`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/analyze.mjs', ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};
const url = 'https://36kr.com/p/1234567890123456';

describe('npm run analyze', () => {
  it('prints one article', () => {
    const { status, stdout } = run([page, '--url', url]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      title: '竹桥修好以后',
      authors: ['许小舟'],
      detected: { kind: '36kr' },
    });
  });

  it('reads UTF-8 without a declared charset, and GBK with one', () => {
    const { title } = analyzeHtml(Buffer.from('<title>竹桥</title><p>桥头</p>'), url);
    expect(title).toBe('竹桥');
    const gbk = path.join(folder, 'gbk.html');
    const head = Buffer.from('<meta charset="gbk"><title>');
    writeFileSync(gbk, Buffer.concat([head, Buffer.from([0xd6, 0xf1, 0xc7, 0xc5]), Buffer.from('</title>')]));
    expect(JSON.parse(run([gbk, '--url', url]).stdout)).toMatchObject({ title: '竹桥' });
  });

  it('cites the page or the original', () => {
    const cite = (of: string) =>
      run(['cite', page, '--url', url, '--style', 'gbt7714-2025-numeric', '--of', of, '--accessed', '2026-03-01']);
    expect(cite('page').stdout).toBe(`[1] 许小舟. 竹桥修好以后[EB/OL]. [2026-03-01]. ${url}.\n`);
    expect(cite('original').stdout).toBe(
      '[1] 许小舟. 竹桥修好以后[EB/OL]. [2026-03-01]. https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv.\n',
    );
  });

  it('answers lines from standard input and reports the bad ones', () => {
    const { status, stdout, stderr } = run(
      ['--jsonl', '-'],
      `${JSON.stringify({ id: 'a', url, html: '' })}\n{"id":"b"}\n`,
    );
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line) as object)),
    ).toEqual([
      ['id', 'article'],
      ['id', 'error'],
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('1 of 2 lines');
  });

  it('says what is wrong', () => {
    expect(run(['missing.html', '--url', url])).toMatchObject({
      status: 1,
      stderr: 'analyze: there is no file missing.html\n',
    });
    expect(run([page])).toMatchObject({ status: 2 });
    expect(run(['cite', page, '--url', url, '--style', 'mystery'])).toMatchObject({ status: 1 });
  });
});
