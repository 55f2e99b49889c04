// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../../../lib/page/walk.ts';
import { parseMarkup } from '../../../lib/panel/parse-markup.ts';

/** Parsed again from what the walk writes of it. */
function again(html: string): Document {
  const source = document.implementation.createHTMLDocument('');
  source.body.innerHTML = html;
  const walking = walk([source.body], { elements: [], texts: [] });
  walking.next();
  return parseMarkup((walking.next().value as string[]).join(''));
}

describe('parsed markup', () => {
  it('has its styles, and no mark of the detour', () => {
    const paragraph = again('<p style="font-size: 18px; color: rgb(1, 2, 3)">x</p>').querySelector('p')!;
    expect(paragraph.style.fontSize).toBe('18px');
    expect(paragraph.getAttributeNames()).toEqual(['n', 'style']);
  });

  it('keeps text and values that look like styles', () => {
    const parsed = again(`<p title='a style="b"' style="color: red">1 &lt; 2 style="none"</p>`).querySelector('p')!;
    expect(parsed.textContent).toBe('1 < 2 style="none"');
    expect(parsed.title).toBe('a style="b"');
    expect(parsed.style.color).toBe('red');
  });

  it('keeps the tags apart where a value ends like the start of a style', () => {
    const parsed = again(`<p title="a style=" style="color: red">x</p><i alt=" style=">y</i>`);
    expect(parsed.querySelector('p')!.style.color).toBe('red');
    expect(parsed.querySelector('i')!.textContent).toBe('y');
    expect(parsed.querySelector('i')!.hasAttribute('style')).toBe(false);
  });
});
