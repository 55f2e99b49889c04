/** Whether a table is one of data: two rows and columns at least, and nothing that a row of Markdown can't hold. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  return rows.length > 1 && rows[0]!.length > 1 && !table.querySelector('table, pre, h1, h2, h3, h4, h5, h6');
}

/**
 * A table as GitHub Flavored Markdown, whose first row is the head, below its caption; `cellText` writes a cell's
 * Markdown. Each row has all columns, as the syntax wants (GFM 4.10).
 */
export function markdownTable(table: Element, cellText: (cell: Element) => string): string {
  const text = (cell?: Element | null) => (cell ? cellText(cell).replace(/\s+/g, ' ').trim() : '');
  const rows = rowsOf(table).map((row) => row.map((cell) => text(cell).replace(/\|/g, '\\|')));
  rows.splice(1, 0, Array<string>(rows[0]!.length).fill('---'));
  return [text(table.querySelector('caption')), '', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n').trim();
}

/** A cell stands in the first of the places that it spans; null in the others. */
type Row = (Element | null | undefined)[];

/**
 * The cells by row and column; rows and columns where none begins are left out.
 * (Lists of nodes are not iterable in the DOM that turndown brings for node.)
 */
function rowsOf(table: Element): Row[] {
  const rows = Array.from(table.querySelectorAll('tr'));
  const grid = rows.map((): Row => []);
  rows.forEach(({ children }, y) => {
    let x = 0;
    for (const cell of Array.from(children)) {
      while (grid[y]![x] !== undefined) x++;
      for (const row of grid.slice(y, y + spanOf(cell, 'rowspan')))
        for (let i = spanOf(cell, 'colspan'); i--;) row[x + i] ??= null;
      grid[y]![x] = cell;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => grid.some((row) => row[x]));
  return grid.filter((row) => row.some(Boolean)).map((row) => columns.map((x) => row[x]));
}

/** At most what HTML allows for columns. */
const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name)!), 1) || 1, 1000);
