import { extractBody } from '../../lib/article/body.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { readText } from '../../lib/article/read-text.ts';
import { sourceLines } from '../../lib/article/source-lines.ts';
import { createArticleSigns } from '../../lib/entities/article-signs.ts';
import { collectLinks } from '../../lib/entities/collect.ts';
import { evidenceOfLinks } from '../entities/evidence-of-links.ts';
import { judge } from '../../lib/entities/judge.ts';
import { KNOWN } from '../../lib/entities/known.ts';
import { countMentions } from '../../lib/entities/mentions.ts';
import { findOccurrences } from '../../lib/entities/occurrences.ts';
import { findOutline } from '../../lib/outline/outline.ts';
import { readProvenance } from '../../lib/provenance/provenance.ts';
import { textOf } from '../../lib/shared/blocks.ts';
import type { Snapshot } from '../../lib/shared/snapshot.ts';
import { readSite } from '../../lib/sites/registry.ts';

const parser = new DOMParser();
const pageOf = (snapshot: Snapshot) => parseSnapshot(snapshot, (html) => parser.parseFromString(html, 'text/html'));

/** Judges the links of an article and counts the mentions of all names; marks in the trace tell both apart. */
export function entities(snapshot: Snapshot): void {
  const { blocks } = readText(pageOf(snapshot), null);
  const links = collectLinks(blocks, new URL(snapshot.url));
  console.timeStamp('judging');
  const judged = evidenceOfLinks(links, blocks, { title: snapshot.title, outline: [] }, KNOWN).map((one) => judge(one));
  console.timeStamp('mentions');
  const text = textOf(blocks);
  const names = new Set(links.filter((_, n) => judged[n]!.verdict === 'entity').map(({ name }) => name));
  const occurrences = findOccurrences(text, names);
  const signs = createArticleSigns(text, occurrences, snapshot.title, '');
  for (const [name, places] of occurrences) countMentions(name, places, new Set(), blocks, KNOWN, signs);
  console.timeStamp('counted');
}

/** Reads the source statement and the outline of an article, marked apart. */
export function structure(snapshot: Snapshot): void {
  const page = pageOf(snapshot);
  const reading = readSite(page);
  const lines = sourceLines(page, reading, extractBody(page, reading, null));
  const { blocks } = readText(page, null);
  console.timeStamp('provenance');
  readProvenance({ page, reading, blocks: lines });
  console.timeStamp('outline');
  findOutline(blocks, { title: snapshot.title });
  console.timeStamp('structured');
}
