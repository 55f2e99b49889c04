/** Progress lines with times, for commands that take a while. */

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one step, and says what it is before and how long it took after.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now();
  console.log(`… ${name}`);
  try {
    const result = await work();
    console.log(`✓ ${name} (${seconds(start)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} (${seconds(start)})`);
    throw error;
  }
}

/** A failure whose message is all that the reader needs: printed without a stack. */
export class Refusal extends Error {}

/**
 * Ends a command on an error: one sentence for what was foreseen, the whole stack for what was not.
 * @param {unknown} error
 */
export function fail(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
