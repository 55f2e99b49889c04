import type { Figure } from './figures.ts';

/** A Markdown table, one block a page; a figure over its budget is marked. */
export function table(figures: readonly Figure[]): string {
  const pages = [...new Set(figures.map(({ page }) => page))];
  return pages
    .map((page) => {
      const rows = figures.filter((figure) => figure.page === page).map(row);
      return [`| ${page} | median | quartiles | runs | budget | |`, '|---|---:|---:|---:|---:|---|', ...rows, ''].join(
        '\n',
      );
    })
    .join('\n');
}

function row({ what, unit, value, budget }: Figure): string {
  const number = (n: number) => (Math.abs(n) >= 100 ? n.toFixed(0) : n.toPrecision(3)) + (unit && ` ${unit}`);
  const spreadText = value.low === value.high ? '' : `${number(value.low)} … ${number(value.high)}`;
  const runs = value.runs > 1 ? value.runs : '';
  const over = budget === null ? '' : value.median <= budget ? 'within' : '**over**';
  return `| ${what} | ${number(value.median)} | ${spreadText} | ${runs} | ${budget === null ? '' : `≤ ${number(budget)}`} | ${over} |`;
}
