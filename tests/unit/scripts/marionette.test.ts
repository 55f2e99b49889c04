import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connectMarionette } from '../../../scripts/demo/marionette.ts';

const framed = (message: unknown): string => {
  const text = JSON.stringify(message);
  return `${Buffer.byteLength(text)}:${text}`;
};

describe('connectMarionette', () => {
  let server: Server;
  let sockets: Socket[];
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  /** A browser that greets and answers as told; gives its port. */
  const browser = (greets: boolean, answer: (socket: Socket, id: number, command: string) => void): Promise<number> => {
    sockets = [];
    server = createServer((socket) => {
      sockets.push(socket);
      if (greets) socket.write(framed({ applicationType: 'gecko', marionetteProtocol: 3 }));
      socket.on('data', (data) => {
        const [, id, command] = JSON.parse(data.toString().replace(/^\d+:/, '')) as [number, number, string];
        answer(socket, id, command);
      });
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  };

  it('gives answers and errors', async () => {
    const port = await browser(true, (socket, id, command) =>
      socket.write(
        framed(command === 'Good' ? [1, id, null, { value: '好' }] : [1, id, { error: 'e', message: 'm' }, null]),
      ),
    );
    const { send } = await connectMarionette(port);
    expect(await send('Good')).toEqual({ value: '好' });
    await expect(send('Bad')).rejects.toThrow('e: m');
  });

  it('does not wait for ever for an answer', async () => {
    const { send } = await connectMarionette(await browser(true, () => {}), 100);
    await expect(send('WebDriver:Navigate')).rejects.toThrow('WebDriver:Navigate: no answer within 0.1 s');
  });

  it('does not wait for ever for a greeting', async () => {
    await expect(connectMarionette(await browser(false, () => {}), 100)).rejects.toThrow('Firefox did not greet');
  });

  it('rejects calls during and after the end of the browser', async () => {
    const { send } = await connectMarionette(await browser(true, (socket) => socket.destroy()));
    await expect(send('First')).rejects.toThrow('the browser was closed');
    await expect(send('Second')).rejects.toThrow('the browser was closed');
  });
});
