// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App.tsx';
import { STATES } from '../gallery/states.ts';
import { fakeModel } from './support/fake-model.ts';
import { readWords } from './support/read-words.ts';
import { waitForLastFrame } from './support/last-frame.ts';

// jsdom has no layout, so nothing to scroll or to paint on.
Element.prototype.scrollIntoView = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanup);
waitForLastFrame();

// Colours need a browser with layout: contrast.test.ts checks the tokens, the e2e run checks whole pages.
const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
// One state of each structure: the others differ by their words.
const STRUCTURES = [
  'outline',
  'outline-bare',
  'outline-points',
  'exported',
  'entities',
  'entities-overruled',
  'source',
  'source-corrected',
  'reading',
  'stale',
  'paid',
  'violation',
  'loading',
  'notArticle',
];
const TIMEOUT = 30_000;

describe('axe finds nothing', () => {
  it.each(STRUCTURES)('in %s', { timeout: TIMEOUT }, async (name) => {
    const { model } = fakeModel(STATES[name]!);
    const { container } = render(<App model={model} words={await readWords('zh-CN')} />);
    for (let i = 0; i < 100 && container.querySelector('.view .skeleton'); i++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    for (const closed of container.querySelectorAll<HTMLElement>('.strip [aria-expanded=false]')) closed.click();
    for (const details of container.querySelectorAll('details')) details.open = true;
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { violations } = await axe.run(container, { rules, resultTypes: ['violations'] });
    expect(
      violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(' ')}`),
    ).toEqual([]);
  });
});
