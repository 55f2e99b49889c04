import { copyThroughEvent } from './copy-through-event.ts';

/**
 * Puts plain text, and HTML beside it, on the clipboard; false if the browser refuses both ways. The second way (a
 * `copy` event) serves documents without the asynchronous clipboard or without its focus.
 */
export async function copyToClipboard(text: string, html: string | null): Promise<boolean> {
  try {
    const parts: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html !== null) parts['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return copyThroughEvent(document, text, html);
  }
}
