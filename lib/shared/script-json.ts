/** JSON inside the scripts that carry a site's state. */

/** The JSON object that starts here; null if there is none or it never ends. Linear, also in what is no JSON. */
export function jsonAt(text: string, start: number): unknown {
  const token = /[{}]|"[^"\\]*(?:\\[^][^"\\]*)*"?/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) {
      try {
        return JSON.parse(text.slice(start, token.lastIndex));
      } catch {
        return null;
      }
    }
  }
  return null;
}

/** The JSON object behind a mark (`window.initialState=`); null if there is none. */
export function jsonAfter(text: string, mark: RegExp): unknown {
  const found = mark.exec(text);
  return found && jsonAt(text, found.index + found[0].length);
}
