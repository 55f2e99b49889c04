import { request } from 'node:http';
import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { selfSigned } from '../../../scripts/demo/certificate.ts';
import { demoOptions } from '../../../scripts/demo/options.ts';
import { decodePng, encodePng, sideBySide } from '../../../scripts/demo/png.ts';
import { startProxy } from '../../../scripts/demo/proxy.ts';

describe('demoOptions', () => {
  it('opens the sample in Chrome, with a window where there is a display', () => {
    expect(demoOptions([], true)).toEqual({
      browser: 'chrome',
      install: false,
      headless: false,
      open: { kind: 'sample' },
    });
    expect(demoOptions(['firefox', '--install'], false)).toMatchObject({
      browser: 'firefox',
      install: true,
      headless: true,
    });
  });

  it('opens a saved page under its address, or a live page', () => {
    const url = 'https://36kr.com/p/1';
    expect(demoOptions(['page.html', '--url', url], true).open).toEqual({ kind: 'file', file: 'page.html', url });
    expect(demoOptions(['firefox', url], true).open).toEqual({ kind: 'live', url });
  });

  it.each([
    [['page.html'], '--url URL'],
    [['--url', 'https://36kr.com/p/1'], 'file'],
    [['page.html', '--url', 'file:///etc/passwd'], 'Not a web address'],
    [['a.html', 'b.html'], 'One page'],
    [['--frobnicate'], 'frobnicate'],
  ])('refuses %j and says why', (args, words) => {
    expect(() => demoOptions(args, true)).toThrow(words);
  });
});

describe('selfSigned', () => {
  it('writes a certificate that is valid now and signed by its own key', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const certificate = new X509Certificate(selfSigned(now).cert);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.validFromDate.getTime()).toBeLessThan(now.getTime());
    expect(certificate.validToDate.getTime()).toBeGreaterThan(now.getTime());
  });
});

describe('startProxy', () => {
  it('answers an https address by itself, under any host name', async () => {
    const certificate = selfSigned();
    const proxy = await startProxy(certificate, (url) =>
      url.hostname === '36kr.com' ? { body: `page ${url.pathname}` } : null,
    );
    try {
      expect(await through(proxy.port, certificate.cert, 'https://36kr.com/p/1')).toEqual({
        status: 200,
        body: 'page /p/1',
      });
      expect(await through(proxy.port, certificate.cert, 'https://example.org/')).toEqual({ status: 404, body: '' });
      expect(proxy.requests).toEqual(['https://36kr.com/p/1', 'https://example.org/']);
    } finally {
      await proxy.close();
    }
  });
});

/** Asks for an address through the proxy, trusting its certificate alone. */
function through(port: number, ca: string, address: string): Promise<{ status: number; body: string }> {
  const { hostname, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const tunnel = request({ port, host: '127.0.0.1', method: 'CONNECT', path: `${hostname}:443` });
    tunnel.on('error', reject);
    tunnel.on('connect', (_response, socket) => {
      const secure = connect({ socket, ca, checkServerIdentity: () => undefined });
      let text = '';
      secure.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      secure.on('error', reject).on('end', () => {
        const [head = '', body = ''] = text.split('\r\n\r\n');
        resolve({ status: Number(head.split(' ')[1]), body });
      });
      secure.write(`GET ${pathname} HTTP/1.0\r\nHost: ${hostname}\r\n\r\n`);
    });
    tunnel.end();
  });
}

const RGBA_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn6GBgYGJAQoAJRcCgiWLjqMAAAAASUVORK5CYII=';

describe('PNG', () => {
  const pixels = (width: number, height: number, value: number) => ({
    width,
    height,
    data: Buffer.alloc(width * height * 3, value),
  });

  it('reads what it writes', () => {
    const picture = { width: 3, height: 2, data: Buffer.from(Array.from({ length: 18 }, (_, i) => i * 7)) };
    expect(decodePng(encodePng(picture))).toEqual(picture);
  });

  it('reads a filtered picture with transparency as browsers write it', () => {
    // 2 × 2, RGBA, rows filtered by Sub, Up: written once with another encoder.
    const file = Buffer.from(RGBA_PNG, 'base64');
    expect(decodePng(file).data.toString('hex')).toBe('ff0000ff8000ff0000ff8000');
  });

  it('puts pictures of different heights side by side', () => {
    const both = sideBySide([pixels(1, 2, 1), pixels(2, 1, 9)], 1);
    expect([both.width, both.height]).toEqual([4, 1]);
    expect([...both.data]).toEqual([1, 1, 1, 0xd0, 0xd0, 0xd0, 9, 9, 9, 9, 9, 9]);
  });

  it('refuses what is not a PNG', () => {
    expect(() => decodePng(Buffer.from('GIF89a..................'))).toThrow('not a PNG');
  });
});
