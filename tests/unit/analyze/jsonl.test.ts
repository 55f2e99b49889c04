import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../../scripts/analyze/jsonl.ts';

async function run(lines: string, answer: (request: Record<string, unknown>) => object) {
  const output = new PassThrough();
  const said = text(output);
  const count = await answerLines(Readable.from([lines]), output, answer);
  output.end();
  return {
    count,
    answers: (await said)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('answerLines', () => {
  it('answers in order and lets no bad line stop the rest', async () => {
    const { count, answers } = await run(
      '\ufeff{"id":1}\nnot json\n\n[1]\r\n{"id":"x","bad":true}\n{"id":4}',
      (request) => {
        if (request.bad) throw new Error('a page without a body');
        return { seen: request.id };
      },
    );
    expect(answers.map(({ id }) => id)).toEqual([1, null, null, 'x', 4]);
    expect(answers[0]).toEqual({ id: 1, seen: 1 });
    expect(answers[2]?.error).toBe('the line is not a JSON object');
    expect(answers[3]?.error).toBe('a page without a body');
    expect(count).toEqual({ lines: 5, failed: 3 });
  });

  it('waits for a slow reader instead of holding all answers', async () => {
    let answered = 0;
    let waiting = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        waiting = Math.max(waiting, answered);
        answered = 0;
        setImmediate(done);
      },
    });
    await answerLines(Readable.from([`${'{"id":1}\n'.repeat(50)}`]), slow, () => ({ n: ++answered }));
    expect(waiting).toBeLessThanOrEqual(2);
  });
});
