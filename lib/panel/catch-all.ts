/**
 * The one error handler of a document of ours: logs, and where nothing is drawn but the first picture writes
 * `sentence`, so that it is never blank. Where the extension was updated under the open document, that is loaded anew,
 * but not a second time: if the new one fails in the same way, it would go round for ever.
 */
export function catchAll(sentence: string): (error: unknown) => void {
  const handle = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (/Extension context invalidated/.test(message) && !isReloaded()) {
      location.reload();
      return;
    }
    console.error(error);
    const waiting = document.querySelector('body > .waiting');
    if (waiting || !document.body.innerText.trim()) {
      waiting?.remove();
      const note = document.createElement('p');
      note.setAttribute('role', 'alert');
      note.textContent = sentence;
      document.body.append(note);
    }
  };
  addEventListener('error', (event) => handle(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => handle(event.reason));
  return handle;
}

const isReloaded = () =>
  performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
