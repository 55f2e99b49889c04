import '../../components/styles/pages.css';
import { createI18n } from '@wxt-dev/i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomePage } from '../../components/settings/WelcomePage.tsx';
import type { Words } from '../../components/ui/words.ts';
import { catchAll } from '../../lib/panel/catch-all.ts';

const words = createI18n().t as unknown as Words;
const fail = catchAll(words('failed.internalTitle'));

async function start(): Promise<void> {
  const commands = await browser.commands.getAll();
  const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  document.title = words('welcome.title');
  render(
    <WelcomePage words={words} shortcut={shortcut} onSettings={() => void browser.runtime.openOptionsPage()} />,
    document.body,
  );
}

start().catch(fail);
