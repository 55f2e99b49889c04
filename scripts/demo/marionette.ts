import { connect, type Socket } from 'node:net';

/**
 * The little of Firefox's Marionette protocol that we need: length-prefixed JSON over TCP. It is the only way into
 * the real sidebar, which WebDriver does not see.
 */
export interface Marionette {
  send(command: string, parameters?: Record<string, unknown>): Promise<{ value?: unknown }>;
  /** Runs a function body in the browser's own window; `arguments` are the values given. */
  chrome<T>(body: string, ...values: unknown[]): Promise<T>;
  close(): void;
}

/** No answer takes longer: the browser's own limits for a script and a page are shorter (`LIMITS`). */
const PATIENCE = 45_000;

/** The session's own limits, in milliseconds: for `WebDriver:NewSession`. */
export const LIMITS = { script: 20_000, pageLoad: 30_000, implicit: 0 };

/**
 * @param port that Firefox listens at
 * @param patience milliseconds that an answer may take
 * @throws where nothing answers. Calls on a connection that is over, or that stay without an answer, are rejected.
 */
export async function connectMarionette(port: number, patience = PATIENCE): Promise<Marionette> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const attempt = connect(port, '127.0.0.1', () => resolve(attempt));
    attempt.once('error', reject);
  });
  let over = false;
  const waiting = new Map<number, { resolve(value: { value?: unknown }): void; reject(error: Error): void }>();
  const { promise: greeting, resolve: greeted, reject: refused } = Promise.withResolvers<void>();
  const noGreeting = setTimeout(() => refused(new Error('Firefox did not greet')), patience);
  const receive = (message: unknown): void => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, value] = message as [
      number,
      number,
      { error: string; message: string } | null,
      { value?: unknown },
    ];
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
    else waiter?.resolve(value ?? {});
  };
  const end = (): void => {
    over = true;
    refused(new Error('the browser was closed'));
    for (const { reject } of waiting.values()) reject(new Error('the browser was closed'));
    waiting.clear();
  };
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const start = colon + 1;
      const stop = start + Number(buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || buffer.length < stop) return;
      const message: unknown = JSON.parse(buffer.subarray(start, stop).toString());
      buffer = buffer.subarray(stop);
      receive(message);
    }
  });
  socket.on('close', end).on('error', end);
  await greeting.finally(() => clearTimeout(noGreeting));

  let next = 1;
  const send: Marionette['send'] = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      if (over) return reject(new Error('the browser was closed'));
      const id = next++;
      const tooLate = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${command}: no answer within ${patience / 1000} s`));
      }, patience);
      const settled =
        <V>(settle: (value: V) => void) =>
        (value: V): void => {
          clearTimeout(tooLate);
          settle(value);
        };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return {
    send,
    chrome: async <T>(body: string, ...values: unknown[]) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      const answer = await send('WebDriver:ExecuteScript', { script: body, args: values, sandbox: 'system' });
      return answer.value as T;
    },
    close: () => socket.destroy(),
  };
}
