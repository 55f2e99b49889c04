import type { Words } from '../../../components/ui/words.ts';

/** A message as `@wxt-dev/i18n/build` reads it from a locale file. */
export interface Message {
  key: string[];
  type: string;
  message?: string;
  plurals?: Record<string, string>;
}

/** What `i18n.t` does in the extension, over a locale file's messages; an unknown key throws. */
export function wordsOf(messages: readonly Message[]): Words {
  const byKey = new Map(messages.map((message) => [message.key.join('.'), message]));
  return (key: string, first?: unknown, second?: unknown): string => {
    const found = byKey.get(key);
    if (!found) throw new Error(`no words for ${key}`);
    const count = typeof first === 'number' ? first : null;
    const substitutions = (Array.isArray(first) ? first : Array.isArray(second) ? second : [count]) as unknown[];
    return textOf(found, count).replace(/\$(\d)/g, (_, n: string) => String(substitutions[Number(n) - 1] ?? ''));
  };
}

function textOf({ message, plurals }: Message, count: number | null): string {
  if (!plurals) return message ?? '';
  return plurals[String(count)] ?? plurals['n'] ?? '';
}
