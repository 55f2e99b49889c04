import { isStronglyPlaced } from './context.ts';
import type { ArticleSigns } from './evidence.ts';
import { foldName } from './shapes.ts';

/** Occurrences of one name that are looked at closely: more say nothing new and cost time. */
const LOOKED_AT = 12;

/** A name directly before the rest of a fuller one: 某某|科技, 某某|公司, 某某 App. */
const FULLER = /^\s?(?:科技|公司|集团|股份|控股|汽车|手机|网络|资本|(?:App|APP)(?! ?[Ss]tore))(?![能会化界])/;

/** Whether the name that ends here goes on as its fuller form. */
export function isFullerForm(text: string, end: number): boolean {
  return FULLER.test(text.slice(end, end + 10));
}

/** Reads what the article says about a name at all its places, offsets in `text`, ascending. `sources`: whom it came from. */
export function createArticleSigns(
  text: string,
  occurrences: ReadonlyMap<string, readonly number[]>,
  title: string,
  headings: string,
  sources: readonly string[] = [],
): (name: string, at: number) => ArticleSigns {
  const foldedTitle = foldName(title);
  const foldedHeadings = foldName(headings);
  const read = (name: string) => {
    const places = occurrences.get(name) ?? [];
    const folded = foldName(name);
    const strong: number[] = [];
    let introduced = false;
    for (const place of places.slice(0, LOOKED_AT)) {
      const end = place + name.length;
      if (isStronglyPlaced(text, place, end)) strong.push(place);
      introduced ||= isFullerForm(text, end) || isBracketed(text, place, end);
    }
    return {
      strong,
      introduced,
      repeats: places.length,
      inTitle: foldedTitle.includes(folded),
      inHeading: foldedHeadings.includes(folded),
      isSource: sources.includes(name),
    };
  };
  const known = new Map<string, ReturnType<typeof read>>();
  return (name, at) => {
    let signs = known.get(name);
    if (!signs) known.set(name, (signs = read(name)));
    return { ...signs, strong: signs.strong.some((place) => place !== at) };
  };
}

/** （某某） and （以下简称“某某”） after a full name, 某某（Moumou Inc.） before one. */
function isBracketed(text: string, start: number, end: number): boolean {
  if (
    /[（(](?:(?:以下)?(?:简称|下称)[：:]?)?[“"「]?$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[”"」]?[）)]/.test(text.slice(end, end + 2))
  )
    return true;
  return /^[”"」]?[（(](?:[A-Z][A-Za-z]|(?:NYSE|NASDAQ|HK|SH|SZ|\d{4,6}\.|[^）)]{2,20}(?:公司|集团)))/.test(
    text.slice(end, end + 28),
  );
}
