/** Line numbers beside code: Hexo's `td.gutter`, Pygments' `td.linenos`, WeChat's `ul.code-snippet__line-index`. */
const NUMBERS = ['gutter', 'lineno', 'line-number', 'line-index', 'numbering']
  .map((name) => `[class*="${name}"]`)
  .join(', ');

/** What makes a `pre` more than lines of text. */
const MORE = 'img, a[href], p, div, section, table, ul, ol, blockquote, h1, h2, h3, h4, h5, h6';

/**
 * Writes each piece of code under `root` as `<pre><code>` with line ends, whatever its site made of the lines (an
 * element each, breaks, a table), and takes its line numbers away.
 */
export function plainCode(root: Element) {
  for (const numbers of root.querySelectorAll(NUMBERS)) {
    const beside = numbers.closest('pre') ?? numbers.parentElement?.querySelector('pre');
    if (!beside || /[^\d\s]/.test(numbers.textContent ?? '')) continue;
    const table = numbers.closest('table');
    numbers.remove();
    const codes = table?.querySelectorAll('pre');
    if (codes?.length === 1 && codes[0]!.textContent?.trim() === table!.textContent?.trim())
      table!.replaceWith(codes[0]!);
  }
  for (const pre of root.querySelectorAll('pre')) {
    if (pre.querySelector(MORE)) continue;
    for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
    const code = root.ownerDocument.createElement('code');
    code.textContent = linesOf(pre).join('\n').replaceAll('\u00a0', ' ').replace(/^\n+/, '').trimEnd();
    pre.replaceChildren(code);
  }
}

/** The lines of a `pre`: its `code` elements where it holds several and nothing else (WeChat), else its text. */
function linesOf(pre: Element): string[] {
  const texts = [...pre.children].map((child) => child.textContent ?? '');
  const whole = pre.textContent ?? '';
  const each = [...pre.children].every(({ localName }) => localName === 'code') && texts.length > 1;
  if (!each || texts.join('').replace(/\s/g, '') !== whole.replace(/\s/g, '')) return [whole];
  return texts.map((text) => text.replace(/\n$/, ''));
}
