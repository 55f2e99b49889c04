// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseMarkup, withoutStyles } from '../../../lib/panel/parse-markup.ts';

describe('markup without style attributes', () => {
  it('loses them and nothing else', () => {
    expect(withoutStyles('<p class="a" style="color: red" id=b>x style="y"</p>')).toBe(
      '<p class="a" id=b>x style="y"</p>',
    );
  });

  it('keeps text that looks like one', () => {
    const text = '<p title="a style= b">1 &lt; 2 style="none"</p>';
    expect(withoutStyles(text)).toBe(text);
  });
});

describe('parsed markup', () => {
  it('has its styles, and no mark of the detour', () => {
    const document = parseMarkup('<section><p style="font-size: 18px; color: rgb(1, 2, 3)">x</p></section>');
    const paragraph = document.querySelector('p')!;
    expect(paragraph.style.fontSize).toBe('18px');
    expect(paragraph.getAttributeNames()).toEqual(['style']);
  });

  it('is linear on hostile tags', () => {
    const document = parseMarkup(`${'<a '.repeat(5000)}<p style="color: red">x</p>${'<p a="'.repeat(5000)}`);
    expect(document.body).not.toBeNull();
  });
});
