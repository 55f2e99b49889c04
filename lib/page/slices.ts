/** How long we work in one go, in ms; what comes on top of it (a step, the collector) must stay below 5 together. */
const SLICE = 3;

/**
 * Runs a generator in slices of about 3 ms, giving the page its turn between them. `check` is asked at each of its
 * steps: false stops the work (null is returned).
 */
export async function inSlices<T>(work: Generator<number, T>, check: (written: number) => boolean): Promise<T | null> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!check(step.value)) return null;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
}

/** One turn of the page's event loop; such a task is not held back in hidden tabs as timers are (measured). */
export const pause = (): Promise<void> => scheduler.postTask(() => {});

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
