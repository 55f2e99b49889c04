import { lineOf } from '../provenance/line.ts';
import { isName, isOrganisation } from '../provenance/people.ts';
import { authorsIn, readLine } from '../provenance/read-line.ts';
import type { Block } from '../shared/blocks.ts';
import { textOfElement } from '../sites/select.ts';
import { linesUnderTitle } from './under-title.ts';

/** What blogs and communities call the element with the writer's name. */
const AUTHOR =
  '[rel~="author"], [itemprop="author"], [class*="author" i], [class*="byline" i], [class*="nickname" i], [class*="username" i], .vcard .fn';
const LABEL = /^(?:作者|博主|撰文|文|由|by)\s?[:：]?\s?/i;
const LONGEST = 20;

/**
 * The authors printed between the title and the text of a page that no site's rules know: a by-line (`作者：X`, `本报记者 X`),
 * else the first name in an element for it. Empty where neither is found.
 * @param title what the page's title was found to be
 * @param body the body where a site's rules know it
 */
export function printedAuthors(document: Document, title: string, body: Element | null): string[] {
  const lines = linesUnderTitle(document, title, body);
  const said = lines.flatMap((block, i) => authorsIn(readLine(lineOf(block, i, false), false)));
  if (said.length) return [...new Set(said)];
  for (const line of lines) {
    const name = namedIn(line);
    if (name) return [name];
  }
  return [];
}

/** The name in the innermost element of a line that is made for it. */
function namedIn({ element }: Block): string | null {
  const around = element.closest(AUTHOR);
  const elements = [...(around ? [around] : []), ...element.querySelectorAll(AUTHOR)];
  const named = elements.filter((each) => nameOf(each) !== null);
  const inner = named.find((each) => !named.some((other) => other !== each && each.contains(other)));
  return inner ? nameOf(inner) : null;
}

function nameOf(element: Element): string | null {
  const name = (textOfElement(element) ?? '').replace(LABEL, '').trim();
  const fits =
    name.length <= LONGEST && isName(name) && !isOrganisation(name) && !/\d{4}|[,，|｜·]|关注|登录|收藏/.test(name);
  return fits ? name : null;
}
