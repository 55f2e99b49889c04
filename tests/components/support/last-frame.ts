import { afterAll } from 'vitest';

/** Preact's effects wait for a frame, at most 35 ms: the DOM must not be taken away before. */
const FRAME_MS = 60;

export function waitForLastFrame() {
  afterAll(() => new Promise<void>((resolve) => setTimeout(resolve, FRAME_MS)));
}
