import './support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkPage, type PageLink } from '../../../lib/panel/page-link.ts';
import type { PageToPanel, PanelToPage } from '../../../lib/protocol.ts';
import type { Snapshot } from '../../../lib/shared/snapshot.ts';

let sent: PanelToPage[];
let say: (message: PageToPanel) => void;
let lose: () => void;
let broken: boolean;
let closed: number;
let link: PageLink;
const events = {
  onChanged: vi.fn<() => void>(),
  onSection: vi.fn<(i: number, p: number) => void>(),
  onLost: vi.fn<() => void>(),
};

beforeEach(() => {
  sent = [];
  broken = false;
  closed = 0;
  vi.clearAllMocks();
  const port = {
    postMessage(message: PanelToPage) {
      if (broken) throw new Error('Attempting to use a disconnected port object');
      sent.push(message);
    },
    disconnect: () => closed++,
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof lose) => (lose = listener) },
  };
  link = linkPage(port as unknown as Parameters<typeof linkPage>[0], events);
});

const select = () => link.ask({ kind: 'select' }, 10_000);
const answerTo = (question: number): PageToPanel => ({
  kind: 'selection',
  question,
  text: 't',
  prefix: '',
  suffix: '',
});

describe('the link to a page', () => {
  it('numbers its questions and gives each its own answer', async () => {
    const [first, second] = [select(), select()];
    const [one, two] = sent.map((message) => message.question);
    expect(one).not.toBe(two);
    say(answerTo(two!));
    say(answerTo(one!));
    expect(await first).toMatchObject({ question: one });
    expect(await second).toMatchObject({ question: two });
  });

  it('drops answers to questions that nobody asked', async () => {
    const answer = select();
    say(answerTo(99));
    say(answerTo(sent[0]!.question));
    expect(await answer).toMatchObject({ question: sent[0]!.question });
  });

  it('joins a snapshot with the pieces of its markup that came ahead, and with no others', async () => {
    const read = () => link.ask({ kind: 'read' }, 10_000);
    const [old, answer] = [read(), read()];
    const [first, second] = sent.map((message) => message.question);
    const snapshot = (markup: string) => ({ markup }) as Snapshot;
    say({ kind: 'markup', question: first!, text: '<p>旧' });
    say({ kind: 'markup', question: second!, text: '<p>一' });
    say({ kind: 'markup', question: second!, text: '</p><p>二' });
    say({ kind: 'snapshot', question: first!, snapshot: snapshot('</p>') });
    say({ kind: 'snapshot', question: second!, snapshot: snapshot('</p>') });
    expect(await answer).toMatchObject({ snapshot: { markup: '<p>一</p><p>二</p>' } });
    expect(await old).toMatchObject({ snapshot: { markup: '</p>' } });
  });

  it('answers null when the page is silent, lost, or was lost before', async () => {
    expect(await link.ask({ kind: 'select' }, 1)).toBeNull();
    const waiting = select();
    lose();
    expect(await waiting).toBeNull();
    expect(events.onLost).toHaveBeenCalledTimes(1);
    expect(await select()).toBeNull();
  });

  it('is lost when the port throws, and says so once', async () => {
    broken = true;
    expect(await select()).toBeNull();
    lose();
    expect(events.onLost).toHaveBeenCalledTimes(1);
  });

  it('hears of sections only for the newest watch', () => {
    link.watch([]);
    link.watch([]);
    const [old, now] = sent.map((message) => message.question);
    say({ kind: 'section', question: old!, index: 1, progress: 0.1 });
    say({ kind: 'section', question: now!, index: 2, progress: 0.2 });
    expect(events.onSection.mock.calls).toEqual([[2, 0.2]]);
  });

  it('closes without calling it a loss, and is deaf afterwards', () => {
    link.close();
    link.close();
    say({ kind: 'changed' });
    lose();
    expect(closed).toBe(1);
    expect(events.onLost).not.toHaveBeenCalled();
    expect(events.onChanged).not.toHaveBeenCalled();
  });
});
