import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A line that could not be answered, and why. */
export interface Failures {
  lines: number;
  failed: number;
}

/**
 * Answers JSON lines one by one, in order, waiting for the reader of the output: memory stays that of one line.
 * A line that is no JSON object or whose answer throws becomes `{"id","error"}`; blank lines are skipped.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: Record<string, unknown>) => object,
): Promise<Failures> {
  const count: Failures = { lines: 0, failed: 0 };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const text = line.replace(/^\ufeff/, '').trim();
    if (!text) continue;
    count.lines++;
    const reply = answerLine(text, answer);
    if ('error' in reply) count.failed++;
    if (!output.write(`${JSON.stringify(reply)}\n`)) await once(output, 'drain');
  }
  return count;
}

function answerLine(text: string, answer: (request: Record<string, unknown>) => object): object {
  let id: unknown = null;
  try {
    const request: unknown = JSON.parse(text);
    if (typeof request !== 'object' || request === null || Array.isArray(request))
      throw new TypeError('the line is not a JSON object');
    const fields = request as Record<string, unknown>;
    id = fields.id ?? null;
    return { id, ...answer(fields) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
