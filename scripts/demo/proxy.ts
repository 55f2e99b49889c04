import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** What an address answers. */
export interface Answer {
  status?: number;
  type?: string;
  body: string | Buffer;
}

export interface Proxy {
  port: number;
  /** Every address asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * A proxy on 127.0.0.1 that answers every host itself, so that a saved page stands under its own address and nothing
 * reaches the network.
 * @param answer null: 404
 */
export async function startProxy(certificate: Certificate, answer: (url: URL) => Answer | null): Promise<Proxy> {
  const requests: string[] = [];
  const respond = (address: string, response: ServerResponse): void => {
    requests.push(address);
    const found = URL.canParse(address) ? answer(new URL(address)) : null;
    const { status = 200, type = 'text/html; charset=utf-8', body } = found ?? { status: 404, body: '' };
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(body);
  };
  const secure = createServer((request: IncomingMessage, response) =>
    respond(`https://${request.headers.host}${request.url}`, response),
  );
  const plain = createServer((request, response) => respond(request.url ?? '', response));
  const context = createSecureContext(certificate);
  const sockets = new Set<Socket>();
  plain.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  plain.on('connect', (_request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const inner = new TLSSocket(socket, { isServer: true, secureContext: context, ALPNProtocols: ['http/1.1'] });
    inner.on('error', () => socket.destroy());
    secure.emit('connection', inner);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return {
    port: (plain.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        plain.close(() => resolve());
      }),
  };
}
