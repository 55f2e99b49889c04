/**
 * Writes to the clipboard through a `copy` event, in both forms; the selection and the page's DOM stay as they are,
 * and the page does not hear of it. Needs a gesture or the `clipboardWrite` permission. Returns whether it was written.
 */
export function copyThroughEvent(document: Document, text: string, html: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    written = true;
  };
  const window = document.defaultView!;
  window.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy') && written;
  } finally {
    window.removeEventListener('copy', write, { capture: true });
  }
}
