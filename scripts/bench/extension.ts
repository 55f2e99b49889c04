import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS } from '../setup/paths.mjs';
import { MARKS } from './blocks.ts';
import { markScript } from './trace.ts';

/** Runs before the agent, in its world: what it listens at sets marks in the trace. */
const IN_PAGE = `{
  const { onConnect } = chrome.runtime;
  const add = onConnect.addListener.bind(onConnect);
  onConnect.addListener = (listener) => add((port) => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      if (message.kind !== 'snapshot' && message.kind !== 'markup') return post(message);
      ${markScript(MARKS.send)};
      post(message);
      ${markScript(MARKS.sent)};
    };
    port.onMessage.addListener(({ kind }) => {
      if (kind === 'read') ${markScript(MARKS.read)};
      if (kind === 'watch') ${markScript(MARKS.watch)};
    });
    listener(port);
  });
}
`;

/** A copy of the extension as built last, with marks in the agent and a page by hand to compare the panel with. */
export function copyExtension(folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(BUILDS.chrome, copy, { recursive: true });
  const agent = join(copy, 'agent.js');
  writeFileSync(agent, IN_PAGE + readFileSync(agent, 'utf8'));
  cpSync(fileURLToPath(new URL('./vanilla/', import.meta.url)), copy, { recursive: true });
  return copy;
}
