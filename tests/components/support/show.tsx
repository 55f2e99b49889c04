import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { App } from '../../../components/App.tsx';
import { fakeModel, type FakeOptions } from './fake-model.ts';
import { waitForLastFrame } from './last-frame.ts';
import { readWords, type Locale } from './read-words.ts';

const SLOW_ENOUGH = 200;

/** Draws the panel in a state and waits until its lazy views are there. */
export async function show(options: FakeOptions, locale: Locale = 'zh-CN') {
  const fake = fakeModel(options);
  const words = await readWords(locale);
  const drawn = render(<App model={fake.model} words={words} />);
  await settled(drawn.container);
  return { ...fake, ...drawn, words, settled: () => settled(drawn.container) };
}

/** Lazy views are chunks: they arrive after some microtasks; a view that never arrives leaves its skeleton. */
async function settled(root: Element): Promise<void> {
  for (let i = 0; i < SLOW_ENOUGH; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    // Effects run a frame and a turn after the drawing.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (!root.querySelector('.view .skeleton')) return;
  }
  throw new Error('a view never arrived');
}

afterEach(cleanup);
waitForLastFrame();
