import { describe, expect, it } from 'vitest';
import { placesOf, sourceFiles } from './files.ts';

const shipped = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);

describe('what is shipped', () => {
  it('is found at all', () => {
    expect(shipped.length).toBeGreaterThan(50);
  });

  it('makes no markup from strings but in the sanitizer and the body', () => {
    const others = shipped.filter(({ path }) => !['lib/article/sanitize.ts', 'lib/article/body.ts'].includes(path));
    expect(
      placesOf(others, /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc)\b/),
    ).toEqual([]);
  });

  it('makes no code from strings', () => {
    expect(
      placesOf(shipped, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*['"`]|set(Timeout|Interval)\(\s*['"`]/),
    ).toEqual([]);
  });

  it('sends no request', () => {
    expect(
      placesOf(
        shipped,
        /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b/,
      ),
    ).toEqual([]);
  });

  it('logs nothing to the console but errors', () => {
    expect(placesOf(shipped, /\bconsole\.(log|debug|info|table)\b/)).toEqual([]);
  });
});
