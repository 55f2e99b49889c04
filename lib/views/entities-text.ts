import type { Entity, NamedEntity } from '../shared/article.ts';
import { escapeMarkdown, markdownLink } from '../shared/markdown.ts';

export type EntitiesForm = 'markdown' | 'csv' | 'json';

/** The listed entities and the unlinked names as text: what is handed in, in its order. CSV by RFC 4180. */
export function entitiesText(
  entities: readonly Entity[],
  named: readonly NamedEntity[],
  form: EntitiesForm,
  kindWord: (kind: Entity['kind']) => string,
): string {
  if (form === 'json')
    return JSON.stringify(
      {
        entities: entities.map(({ name, href, kind, mentions, linked, aliases }) => ({
          name,
          href,
          kind,
          mentions,
          linked,
          aliases: aliases.map((alias) => alias.name),
        })),
        named: named.map(({ name, mentions }) => ({ name, mentions })),
      },
      null,
      2,
    );
  if (form === 'csv')
    return [
      'name,kind,mentions,linked,href',
      ...entities.map((e) => [e.name, e.kind, e.mentions ?? '', e.linked, e.href].map(csvField).join(',')),
      ...named.map((n) => [n.name, '', n.mentions, 0, ''].map(csvField).join(',')),
    ].join('\r\n');
  return [
    ...entities.map(
      (e) => `- ${markdownLink(e.name, e.href)} (${kindWord(e.kind)}${e.mentions === null ? '' : `, ${e.mentions}`})`,
    ),
    ...named.map((n) => `- ${escapeMarkdown(n.name)} (${n.mentions})`),
  ].join('\n');
}

/**
 * One field. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): = + - @
 * of either width, also behind white space, and what begins with a tab or a new line.
 */
function csvField(value: string | number): string {
  const text = String(value).replace(/^(?=[\s\u200b]*[=+\-@＝＋－＠]|[\t\r\n])/, "'");
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
