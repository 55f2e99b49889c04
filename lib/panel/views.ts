/** What the views work out of the record while drawing: components know the rest of lib only through lib/panel. */
export { stateOf } from '../entities/judge.ts';
export { noiseLinks } from '../entities/noise-links.ts';
export { compareReferences } from '../citation/compare.ts';
export { pageIndex } from '../citation/page-index.ts';
export { numberedPoints, type NumberedPoint } from '../outline/numbered-points.ts';
export { outlineText } from '../outline/outline-text.ts';
export { paragraphStarts } from '../outline/paragraph-starts.ts';
export { sectionShares, type SectionShare } from '../outline/section-shares.ts';
