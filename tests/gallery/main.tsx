import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { fakeModel, STYLES } from '../components/support/fake-model.ts';
import { wordsOf, type Message } from '../components/support/words-of.ts';
import { DEFAULT_SETTINGS } from '../../lib/panel/settings.ts';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { WelcomePage } from '../../components/settings/WelcomePage.tsx';
import { STATES } from './states.ts';
import messages from 'virtual:locales';

/** ?state=NAME&theme=dark&lang=en&size=large; without a state, a list of them. */
const query = new URLSearchParams(location.search);
const name = query.get('state') ?? '';
const words = wordsOf((messages as Record<string, Message[]>)[query.get('lang') ?? 'zh-CN'] ?? []);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const look = { theme, fontSize: query.get('size') === 'large' ? 'large' : 'normal' } as const;
const nothing = () => undefined;

if (name === 'settings') {
  await import('../../components/styles/pages.css');
  render(
    <SettingsPage
      words={words}
      version="1.0.0"
      settings={{ ...DEFAULT_SETTINGS, ...look }}
      styles={STYLES}
      overrules={[{ name: '得到', href: 'https://36kr.example/1', verdict: 'noise' }]}
      named={false}
      everywhere={false}
      clipboard={true}
      commands={[
        { name: '_execute_action', description: words('action.title'), shortcut: 'Alt+Shift+Y' },
        { name: 'next-mention', description: words('command.next_mention'), shortcut: '' },
      ]}
      message={{ code: 'bad-file', error: { code: 'wrong-field', detail: 'settings.style' } }}
      onChange={nothing}
      onRemoveOverrule={nothing}
      onNamed={nothing}
      onEverywhere={nothing}
      onClipboard={nothing}
      onShortcuts={nothing}
      onExport={nothing}
      onImport={nothing}
      onReset={nothing}
    />,
    document.body,
  );
} else if (name === 'welcome') {
  await import('../../components/styles/pages.css');
  render(<WelcomePage words={words} shortcut="Alt+Shift+Y" onSettings={nothing} />, document.body);
} else if (STATES[name]) {
  await import('../../components/styles/panel.css');
  const state = STATES[name];
  const { model } = fakeModel({
    ...state,
    settings: { recentStyles: ['apa-7', 'bibtex'], ...state.settings, ...look },
  });
  render(<App model={model} words={words} />, document.body);
  if (query.has('open'))
    setTimeout(() => document.querySelectorAll('details').forEach((each) => (each.open = true)), 300);
} else {
  render(
    <ul>
      {[...Object.keys(STATES), 'settings', 'welcome'].map((state) => (
        <li key={state}>
          <a href={`?state=${state}`}>{state}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
