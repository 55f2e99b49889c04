import { isoDate } from '../dates.ts';
import type { Fields, Kind } from '../fields.ts';
import { ended } from '../punctuation.ts';
import { defineStyle, type CiteOptions, type Style } from '../style.ts';

type Edition = 2015 | 2025;
type Form = 'numeric' | 'author-date' | 'note';

const MARKS: Record<Kind, string> = { page: 'EB', post: 'EB', newspaper: 'N', magazine: 'J', report: 'R' };
const FORMS: Record<Form, string> = { numeric: '顺序编码制', 'author-date': '著者-出版年制', note: '脚注' };

/**
 * GB/T 7714: 责任者. 题名[EB/OL]. (更新或发布日期)[引用日期]. URL. A newspaper or magazine is named before its date:
 * 题名[N/OL]. 报纸名, 日期[引用日期]; 题名[J/OL]. 期刊名, 年[引用日期].
 * The edition of 2025 prints commas and round brackets full-width; some journals keep them half-width, so it is a switch.
 */
export function gbt7714(edition: Edition, form: Form): Style {
  return defineStyle({
    id: `gbt7714-${edition}-${form}`,
    label: `GB/T 7714—${edition}（${FORMS[form]}）`,
    entry: (fields, options) => entry(fields, options, edition, form),
    inText(fields, options) {
      if (form === 'numeric') return '[1]';
      if (form === 'note') return entry(fields, { ...options, numbered: false }, edition, form);
      const { comma, open, close } = marksOf(edition, options);
      const [first = '佚名', second] = fields.authors;
      const others = !second ? '' : fields.chinese ? (edition === 2015 ? ' 等' : '等') : ' et al.';
      return open + [first + others, yearOf(fields)].filter(Boolean).join(comma) + close;
    },
  });
}

function entry(fields: Fields, options: CiteOptions, edition: Edition, form: Form): string {
  const { title, kind, site, issued, accessed, url } = fields;
  const { comma, open, close } = marksOf(edition, options);
  // The note style of 2025 names every author; all the others stop after three.
  const authors = namesOf(fields, comma, edition === 2025 && form === 'note');
  const responsible =
    form === 'author-date' ? [authors || '佚名', yearOf(fields)].filter(Boolean).join(comma) : authors;
  const periodical = { newspaper: isoDate(issued), magazine: form === 'author-date' ? '' : yearOf(fields) };
  const published =
    kind === 'newspaper' || kind === 'magazine'
      ? [site, periodical[kind]].filter(Boolean).join(comma)
      : issued.length
        ? open + isoDate(issued) + close
        : '';
  const dates = published + (accessed.length ? `[${isoDate(accessed)}]` : '');
  const number = form !== 'author-date' && options.numbered !== false ? '[1] ' : '';
  const parts = [
    responsible && ended(responsible),
    `${title}[${MARKS[kind]}${url ? '/OL' : ''}].`,
    ended(dates),
    url && `${url}.`,
  ];
  return number + parts.filter(Boolean).join(' ');
}

function namesOf({ authors, chinese }: Fields, comma: string, all: boolean): string {
  const shown = all || authors.length <= 3 ? authors : [...authors.slice(0, 3), chinese ? '等' : 'et al.'];
  return shown.join(comma);
}

/** The year; in square brackets the year of access where the page bears no date. */
function yearOf({ issued, accessed }: Fields): string {
  return issued[0] ? String(issued[0]) : accessed[0] ? `[${accessed[0]}]` : '';
}

function marksOf(edition: Edition, { gbtPunctuation = 'standard' }: CiteOptions) {
  const full = gbtPunctuation === 'standard' ? edition === 2025 : gbtPunctuation === 'full';
  return full ? { comma: '，', open: '（', close: '）' } : { comma: ', ', open: '(', close: ')' };
}
