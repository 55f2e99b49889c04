/** Ctrl-C leaves nothing behind: whatever was started is ended before the process goes. */

/** @type {Set<() => unknown>} */
const cleanups = new Set();
let ending = false;

/**
 * Registers work to be done before the process ends early.
 * @param {() => unknown} cleanup may be async; its errors are of no interest any more
 * @returns {() => void} takes it back
 */
export function onInterrupt(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    await Promise.allSettled([...cleanups].reverse().map(async (cleanup) => cleanup()));
    process.exit(code);
  });
}
