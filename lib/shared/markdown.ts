/** Text with the marks that Markdown would read inside a line escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** The same for text that begins a line: a number or a dash there would begin a list. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}

/** A link, or the text alone where there is no address. @param text as it is, not yet escaped */
export function markdownLink(text: string, url: string | null): string {
  const label = escapeMarkdown(text);
  return url ? `[${label}](${markdownAddress(url)})` : label;
}

/** An address without what ends one in Markdown. */
export function markdownAddress(url: string): string {
  return url.replace(/[()<>\s]/g, (c) => encodeURIComponent(c).replace('(', '%28').replace(')', '%29'));
}
