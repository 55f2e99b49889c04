import '../../components/styles/panel.css';
import { createI18n } from '@wxt-dev/i18n';
import type { Words } from '../../components/ui/words.ts';
import { catchAll } from '../../lib/panel/catch-all.ts';

// The first picture stands in index.html and waits for no script; everything else comes behind the frame that shows it.
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));

function start() {
  const words = createI18n().t as unknown as Words;
  const fail = catchAll(words('failed.internalTitle'));
  import('./start-panel.tsx').then(({ startPanel }) => startPanel(document.body, words, fail)).catch(fail);
}
