import '../../components/styles/pages.css';
import { createI18n } from '@wxt-dev/i18n';
import type { Words } from '../../components/ui/words.ts';
import { catchAll } from '../../lib/panel/catch-all.ts';
import { startOptions } from './start-options.tsx';

const words = createI18n().t as unknown as Words;
const fail = catchAll(words('failed.internalTitle'));

startOptions(document.body, words, fail).catch(fail);
