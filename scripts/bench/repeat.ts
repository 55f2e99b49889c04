/** Milliseconds after which no further run begins, and the fewest runs: the bench ends in minutes on slow machines too. */
const LIMIT = 10_000;
const FEWEST = 3;

/** Does the work that many times, one after the other; fewer where it takes too long. */
export async function repeat<T>(runs: number, work: (run: number) => Promise<T>): Promise<T[]> {
  const start = performance.now();
  const done: T[] = [];
  while (done.length < runs && (done.length < FEWEST || performance.now() - start < LIMIT))
    done.push(await work(done.length));
  return done;
}
