import type { FakeOptions } from '../components/support/fake-model.ts';
import { bare, crowded, pointed, republished, withPage } from '../components/support/articles.ts';

const url = 'https://36kr.com/p/2000000000000001';
const ready = (article = republished): FakeOptions['session'] => ({ kind: 'ready', article, general: false });

/** Every state worth looking at, by name. */
export const STATES: Record<string, FakeOptions> = {
  outline: { session: ready(), place: { index: 1, progress: 0.34 } },
  'outline-bare': { session: ready(bare) },
  'outline-points': { session: ready(pointed) },
  'outline-crowded': { session: ready(crowded), place: { index: 9, progress: 0.1 } },
  entities: { session: ready(), view: 'entities', mention: { entity: 0, mention: 1 } },
  'entities-none': { session: ready(bare), view: 'entities' },
  'entities-crowded': { session: ready(crowded), view: 'entities' },
  'entities-overruled': {
    session: ready(),
    view: 'entities',
    overrules: [{ name: '得到', href: republished.entities[3]?.href ?? '', verdict: 'entity' }],
    notice: { code: 'overruled', serial: 1, undo: () => undefined },
  },
  source: { session: ready(), view: 'source' },
  'source-original': { session: ready(), view: 'source', of: 'original' },
  'source-corrected': { session: ready(), view: 'source', corrections: { title: republished.title } },
  'source-bare': { session: ready(bare), view: 'source' },
  'source-crowded': { session: ready(crowded), view: 'source', corrections: { authors: crowded.authors } },
  reading: { session: ready(), view: 'reading' },
  'reading-images': { session: ready(), view: 'reading', settings: { images: true } },
  exported: { session: ready(), settings: { style: 'bibtex' } },
  'author-date': { session: ready(), settings: { style: 'chicago-18-author-date' } },
  'copy-refused': { session: ready(), notice: { code: 'copy-refused', serial: 1 } },
  copied: { session: ready(), notice: { code: 'copied', serial: 1 } },
  stale: { session: { kind: 'stale', article: republished, general: false } },
  general: {
    session: {
      kind: 'ready',
      article: { ...bare, detected: { kind: 'none', page: 'other', reason: 'unknown' } },
      general: true,
    },
  },
  paid: { session: ready(withPage(republished, 'paid')) },
  picture: { session: ready(withPage(bare, 'picture')) },
  share: { session: ready(withPage(bare, 'share')) },
  deleted: { session: ready(withPage({ ...bare, title: '' }, 'deleted')) },
  violation: { session: ready(withPage(bare, 'violation')) },
  verification: { session: ready(withPage({ ...bare, title: '' }, 'verification')) },
  idle: { session: { kind: 'idle' } },
  connecting: { session: { kind: 'connecting', url } },
  loading: { session: { kind: 'loading', url } },
  notArticle: { session: { kind: 'notArticle', url, article: bare } },
  needsClick: { session: { kind: 'needsClick', url: null } },
  withdrawn: { session: { kind: 'needsClick', url: null, withdrawn: true } },
  file: { session: { kind: 'needsClick', url: 'file:///a.html' } },
  forbidden: { session: { kind: 'forbidden', url: null } },
  'failed-changing': { session: { kind: 'failed', reason: 'changing', url } },
  'failed-empty': { session: { kind: 'failed', reason: 'empty', url } },
  'failed-internal': { session: { kind: 'failed', reason: 'internal', url } },
};
