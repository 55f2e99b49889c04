import '../../components/styles/panel.css';
import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { PanelSkeleton } from '../../components/ui/PanelSkeleton.tsx';
import type { Words } from '../../components/ui/words.ts';
import { catchAll } from '../../lib/panel/catch-all.ts';

// The first picture costs next to nothing; everything else comes behind it.
const words = createI18n().t as unknown as Words;
const fail = catchAll(words('failed.internalTitle'));
const root = document.body;

render(
  <main class="main waiting" aria-busy="true">
    <PanelSkeleton />
  </main>,
  root,
);
import('./start-panel.tsx').then(({ startPanel }) => startPanel(root, words, fail)).catch(fail);
