/**
 * Reads values out of the inline scripts that carry a site's state. They are JavaScript, not JSON: single
 * values are read by their name, an identifier; nothing is ever evaluated. (JSON among them: `jsonAfter`.)
 */

/**
 * Reads `var NAME = "…"` or `NAME: '…'` (also inside htmlDecode(…) and JsDecode(…)) from the scripts; the `var`
 * form is asked first, because plain names occur in minified code too. Returns the first value that is not empty.
 */
export function readVariable(scripts: readonly string[], name: string): string | null {
  for (const lead of [`\\bvar\\s+${name}\\s*=`, `(?:^|[\\s,{;.])["']?${name}["']?\\s*[:=](?!=)`]) {
    const pattern = new RegExp(`${lead}\\s*`, 'g');
    for (const script of scripts) {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(script); found; found = pattern.exec(script)) {
        const value = valueAt(script, found.index + found[0].length);
        if (value) return value;
      }
    }
  }
  return null;
}

/**
 * Reads every `KEY: '…'` of the list `NAME = [{…}, …]`, in order, each once, at most 50.
 * A list that is not closed is read to its script's end.
 */
export function readAll(scripts: readonly string[], name: string, key: string): string[] {
  const values = scripts.flatMap((script) => {
    const start = script.search(new RegExp(`\\b${name}\\s*=\\s*\\[`));
    if (start < 0) return [];
    const end = script.indexOf(']', start);
    const list = end < 0 ? script.slice(start) : script.slice(start, end);
    const pattern = new RegExp(`["']?\\b${key}["']?\\s*:\\s*`, 'g');
    return [...list.matchAll(pattern)].flatMap((found) => valueAt(list, found.index + found[0].length) ?? []);
  });
  return [...new Set(values)].slice(0, 50);
}

/** Reads the string or number literal here; of `"" || "x"` the first that is not empty. */
function valueAt(script: string, at: number): string | null {
  const scan =
    /(?:(?:html|Js)Decode\(\s*)?(?:"((?:[^"\\\n]|\\.){0,4000})"|'((?:[^'\\\n]|\\.){0,4000})'|(\d{1,20}))\s*\)?\s*(\|\|\s*)?/y;
  scan.lastIndex = at;
  for (let found = scan.exec(script); found; found = scan.exec(script)) {
    const value = found[1] ?? found[2] ?? found[3] ?? '';
    if (value) return decodeScriptText(value);
    if (!found[4]) return null;
  }
  return null;
}

const NAMED: Record<string, string> = { n: '\n', r: '', t: ' ', b: '', f: '', v: '' };
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Undoes JavaScript escapes (`\x26`, `\u4e00`, `\n`), then HTML entities. */
function decodeScriptText(text: string): string {
  return unescapeHtml(
    text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi, (_, x?: string, u?: string, other?: string) =>
      x || u ? String.fromCharCode(parseInt((x ?? u)!, 16)) : (NAMED[other!] ?? other!),
    ),
  ).trim();
}

/** Undoes the common HTML entities, `&amp;amp;` too. */
export function unescapeHtml(text: string): string {
  let last;
  let out = text;
  for (let round = 0; round < 2 && out !== last; round++) {
    last = out;
    out = out.replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, d?: string, x?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()]!;
        const code = d ? Number(d) : parseInt(x!, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
  }
  return out;
}
