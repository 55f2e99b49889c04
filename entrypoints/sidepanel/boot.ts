import { createI18n } from '@wxt-dev/i18n';
import type { Words } from '../../components/ui/words.ts';
import { catchAll } from '../../lib/panel/catch-all.ts';

/** Starts the panel, whose code is on its way; if it fails to come, a sentence says so. */
export function boot(panel: Promise<typeof import('./start-panel.tsx')>): void {
  const words = createI18n().t as unknown as Words;
  const fail = catchAll(words('failed.internalTitle'));
  panel.then(({ startPanel }) => startPanel(document.body, words, fail)).catch(fail);
}
