/** Whether a table is one of data: two rows and columns at least, and nothing that a row of Markdown can't hold. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  return rows.length > 1 && widthOf(rows) > 1 && !table.querySelector('table, pre, h1, h2, h3, h4, h5, h6');
}

/**
 * A table as GitHub Flavored Markdown, whose first row is the head; `cellText` writes a cell's Markdown.
 * Short rows are filled up, as the syntax wants (GFM 4.10).
 */
export function markdownTable(table: Element, cellText: (cell: Element) => string): string {
  const rows = rowsOf(table);
  const width = widthOf(rows);
  const lines = rows.map((row) => {
    const cells = row.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|'));
    return lineOf(Array.from({ length: width }, (_, i) => cells[i] ?? ''));
  });
  lines.splice(1, 0, lineOf(Array<string>(width).fill('---')));
  return lines.join('\n');
}

/** The cells of each row. (Lists of nodes are not iterable in the DOM that turndown brings for node.) */
const rowsOf = (table: Element): Element[][] =>
  Array.from(table.querySelectorAll('tr'), (row) => Array.from(row.children)).filter((cells) => cells.length);

const widthOf = (rows: readonly Element[][]): number => Math.max(0, ...rows.map((cells) => cells.length));

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
