/** Names in `CSS.highlights`, written out again in the style below (a test holds both together): the page's scripts can read them, so they say nothing of us. */
export const HIGHLIGHT = { mark: 'text-mark', current: 'text-mark-current', flash: 'text-flash' } as const;

/**
 * Colours of the highlights, to be inserted with `scripting.insertCSS({origin: 'AUTHOR'})` and removed again: of a
 * user's style Chromium 156 paints the underline of a highlight, and neither its ground nor its text (e2e holds it).
 * Text and ground are always set together, so that they are legible (contrast above 7:1) on light and dark pages
 * alike; a page that says it is dark (`color-scheme`) gets the calmer dark pair.
 */
export const HIGHLIGHT_CSS = `
::highlight(text-mark) { background-color: #ffec99; color: #1c1800; background-color: light-dark(#ffec99, #5c4700); color: light-dark(#1c1800, #fff3c4); }
::highlight(text-mark-current) { background-color: #ffb84d; color: #1c1000; background-color: light-dark(#ffb84d, #7a3e00); color: light-dark(#1c1000, #fff1e0); text-decoration: underline; }
::highlight(text-flash) { background-color: #a5d8ff; color: #00152b; background-color: light-dark(#a5d8ff, #0b4a80); color: light-dark(#00152b, #e7f5ff); }
`;
