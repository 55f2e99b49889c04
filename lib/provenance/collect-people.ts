import type { Contributor } from '../shared/article.ts';
import { englishPeople, isEnglish } from './english.ts';
import { isOrganisation, isPersonal, splitNames } from './people.ts';
import { authorsIn, type LineReading } from './read-line.ts';
import { contributorRole } from './roles.ts';

/**
 * Who wrote and made the article, by the lines that count: `main` is the statement's, it stands before the by-lines
 * around it.
 */
export function collectPeople(
  readings: readonly LineReading[],
  main: LineReading | null,
): { authors: string[]; otherAuthors: string[]; contributors: Contributor[] } {
  const inStatement = main ? authorsIn(main) : [];
  const around = readings.filter((reading) => reading !== main).flatMap(authorsIn);
  const posters = readings.flatMap(({ roles }) => roles.filter(({ poster }) => poster).flatMap(({ names }) => names));
  const english =
    main && /wechat/i.test(main.line.plain) && isEnglish(main.line.plain) ? englishPeople(main.line.plain) : null;
  const said = [...inStatement, ...(english?.authors ?? [])];
  const chosen = chooseAuthors(said, around, main?.sources[0]?.name ?? null);
  const authors = chosen.length ? chosen : [...new Set(posters)];
  const contributors: Contributor[] = [];
  const add = (contributor: Contributor) => {
    if (!contributors.some(({ name, role }) => name === contributor.name && role === contributor.role))
      contributors.push(contributor);
  };
  for (const reading of main ? [main, ...readings.filter((other) => other !== main)] : readings) {
    for (const item of reading.roles) {
      const role = contributorRole(item.role);
      if (role) for (const name of withoutPasted(item.names, authors)) add({ role, name, label: item.label });
    }
    for (const source of reading.sources)
      if (source.compiler)
        for (const name of splitNames(source.compiler.name))
          add({ role: 'compiler', name, label: source.compiler.word });
  }
  for (const name of english?.editors ?? []) add({ role: 'editor', name, label: 'edited by' });
  for (const name of english?.translators ?? []) add({ role: 'translator', name, label: 'translated by' });
  if (english && main) {
    main.licence ??= english.licence;
    main.republisher ??= english.republisher;
  }
  const otherAuthors = [...new Set([...said, ...around])].filter((name) => !authors.includes(name));
  return { authors, otherAuthors, contributors };
}

/** 编辑：李薇闫俊文 孔月昕: a byline pasted twice, the authors glued to the editor's name. */
function withoutPasted(names: readonly string[], authors: readonly string[]): readonly string[] {
  const glued = (name: string) =>
    authors.find((author) => author.length > 1 && name.length > author.length + 1 && name.endsWith(author));
  if (!names.some(glued)) return names;
  return names
    .filter((name) => !authors.includes(name))
    .map((name) => name.slice(0, name.length - (glued(name)?.length ?? 0)));
}

/** The statement's authors, unless it names no person (an organisation, the account, its slogan) and a byline does. */
function chooseAuthors(said: readonly string[], around: readonly string[], account: string | null): string[] {
  const unique = (names: readonly string[]) => [...new Set(names)];
  if (!said.length) return unique(around);
  const persons = around.filter((name) => !isOrganisation(name));
  if (said.every(isOrganisation) && persons.length) return unique(persons);
  const signed = persons.filter((name) => isPersonal(name) && name !== account);
  return unique(signed.length && said.every((name) => name === account || !isPersonal(name)) ? signed : said);
}
