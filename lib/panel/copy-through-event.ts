/**
 * Writes to the clipboard through a `copy` event, as text and as HTML; the selection and the document's DOM stay as they
 * are, and the page does not hear of it. Needs a gesture or the `clipboardWrite` permission. Returns whether it was written.
 */
export function copyThroughEvent(document: Document, text: string, html: string | null): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
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
