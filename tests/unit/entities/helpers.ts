import { JSDOM } from 'jsdom';
import { readEntities, type EntityContext } from '../../../lib/entities/entities.ts';
import { blocksOf, textOf } from '../../../lib/shared/blocks.ts';
import { INVENTED_PAGE } from '../../../scripts/entities/invented-page.ts';

const parser = new new JSDOM('').window.DOMParser();

/** `[name]` in a line becomes an automatic link; lines become paragraphs. */
export function paragraphs(...lines: string[]): string {
  const linked = (line: string) =>
    line.replace(/\[([^\]]+)\]/g, '<a class="project-link" data-refer-type="2" href="/projectDetails/1">$1</a>');
  return lines.map((line) => `<p>${linked(line)}</p>`).join('');
}

/** Reads invented markup as the body of a page on 36kr. */
export function read(html: string, more: Partial<EntityContext> = {}) {
  const blocks = blocksOf(parser.parseFromString(html, 'text/html').body);
  return { ...readEntities(blocks, { ...INVENTED_PAGE, ...more }), text: textOf(blocks) };
}

/** The verdicts of the links, in order. */
export function verdicts(...lines: string[]): string[] {
  return read(paragraphs(...lines)).links.map((link) => link.verdict);
}
