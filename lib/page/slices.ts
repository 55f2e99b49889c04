/** How long we may keep the page's thread in one go, in ms. */
const SLICE = 4;

/**
 * Runs a generator in slices of at most 4 ms, giving the page its turn between them. `check` is asked before each
 * further slice: false stops the work (null is returned).
 */
export async function inSlices<T>(work: Generator<number, T>, check: (written: number) => boolean): Promise<T | null> {
  let until = performance.now() + SLICE;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    if (!check(step.value)) return null;
    until = performance.now() + SLICE;
  }
}

/** One turn of the page's event loop; a message is not held back in hidden tabs as timers are. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
