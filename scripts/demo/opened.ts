/** A browser with the extension, a page and the panel beside it. */
export interface Opened {
  /** The real panel's document. */
  panel: View;
  page: View;
  /** Opens another address in the same tab. */
  go(url: string): Promise<void>;
  /** Resolves when the reader closed the window. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface View {
  evaluate<T>(script: () => T): Promise<Awaited<T>>;
  /** Evaluates source text, which may be a promise's. */
  run<T>(source: string): Promise<T>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
}

export interface OpenOptions {
  /** Folder of the built extension. */
  extension: string;
  executable: string;
  url: string;
  headless: boolean;
  /** Port of the local proxy; null: straight to the network. */
  proxy: number | null;
  /** Fingerprint of the proxy's certificate. */
  fingerprint: string;
  /** Folder for the browser's profile, empty. */
  profile: string;
  size?: { width: number; height: number };
}

/** Asks until the answer is true. @throws after the time is over */
export async function until(what: string, check: () => Promise<unknown>, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      if (await check()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${timeout / 1000} s`, { cause: last });
}
