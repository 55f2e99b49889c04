// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { createSanitizer } from '../../lib/article/sanitize.ts';
import { SanitizedHtml } from '../../components/ui/SanitizedHtml.tsx';
import { waitForLastFrame } from './support/last-frame.ts';

afterEach(cleanup);
waitForLastFrame();

const sanitize = createSanitizer(window);

async function draw(html: string, images = false, plain: string[] = []) {
  const { container } = render(
    <SanitizedHtml
      body={{ html }}
      plain={new Set(plain)}
      images={images}
      imageWord={(alt) => `看图 ${alt}`}
      failedWord="没有图"
      language="zh-CN"
    />,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  return container.querySelector('.prose')!;
}

describe('SanitizedHtml', () => {
  it('builds only what it names, whatever comes', async () => {
    const prose = await draw(
      '<p onclick="x()" style="color:red" id="a" class="b">甲<script>alert(1)</script><b>乙</b></p>' +
        '<iframe src="https://e.example"></iframe><form><input></form><custom-x>丙</custom-x><svg><a href="#">丁</a></svg>',
    );
    expect(prose.outerHTML).toBe('<div class="prose" lang="zh-CN"><p>甲<b>乙</b></p>丙</div>');
  });

  it('keeps http links, in a new tab without referrer, and drops the others', async () => {
    const prose = await draw('<a href="https://e.example/x">a</a><a href="javascript:alert(1)">b</a>');
    expect([...prose.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.rel])).toEqual([
      ['https://e.example/x', 'noopener noreferrer'],
      [null, ''],
    ]);
  });

  it('draws links that name nothing as text', async () => {
    const html = sanitize(
      '<p>Surf<a n="7" href="https://e.example/7">ace</a>，<a n="8" href="https://e.example/8">谷歌</a></p>',
    );
    expect((await draw(html)).querySelectorAll('a').length).toBe(2);
    cleanup();
    const prose = await draw(html, false, ['7']);
    expect(prose.textContent).toBe('Surface，谷歌');
    expect([...prose.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['谷歌']);
  });

  it('loads no image before the click, then without referrer', async () => {
    const prose = await draw(sanitize('<img src="https://e.example/i.png" alt="图一"><img src="data:text/html,x">'));
    expect(prose.querySelector('img')).toBeNull();
    const button = prose.querySelector('button')!;
    expect(button.textContent).toBe('看图 图一');
    fireEvent.click(button);
    const image = prose.querySelector('img')!;
    expect([image.src, image.alt, image.referrerPolicy]).toEqual(['https://e.example/i.png', '图一', 'no-referrer']);
  });

  it('asks for pictures by https, and links those that do not load', async () => {
    const prose = await draw(sanitize('<img src="http://old.example/i.png" alt="旧图">'), true);
    const image = prose.querySelector('img')!;
    expect(image.src).toBe('https://old.example/i.png');
    fireEvent.error(image);
    expect(prose.querySelector('img')).toBeNull();
    const link = prose.querySelector('a')!;
    expect([link.textContent, link.href, link.target, link.rel]).toEqual([
      '没有图',
      'https://old.example/i.png',
      '_blank',
      'noopener noreferrer',
    ]);
    cleanup();
    const linked = sanitize('<a href="https://a.example/">见<img src="https://a.example/i.png"></a>');
    const inLink = await draw(linked, true);
    fireEvent.error(inLink.querySelector('img')!);
    expect(inLink.innerHTML).toMatch(/^<a [^>]*>见没有图<\/a>$/);
  });

  it('asks for a picture in a link beside it, since a press would open the link too', async () => {
    const linked = sanitize('<a href="https://e.example/big"><img src="https://e.example/i.png"></a>');
    expect((await draw(linked)).querySelector('a')).toBeNull();
    cleanup();
    expect((await draw(linked, true)).querySelector('a img')).not.toBeNull();
  });

  it('keeps the lines of boxes apart that it has no use for', async () => {
    const prose = await draw(
      sanitize('<center>甲</center><center>乙</center><article>丙</article><address>丁</address>'),
    );
    expect(prose.innerHTML).toBe('<div>甲</div><div>乙</div><div>丙</div><div>丁</div>');
  });

  it('counts lists from where they start', async () => {
    const prose = await draw(sanitize('<ol start="5"><li>戊</li></ol>'));
    expect(prose.innerHTML).toBe('<ol start="5"><li>戊</li></ol>');
  });

  it('loads all at once where the reader wants it', async () => {
    const prose = await draw(sanitize('<img src="https://e.example/i.png">'), true);
    expect(prose.querySelectorAll('img')).toHaveLength(1);
  });
});
