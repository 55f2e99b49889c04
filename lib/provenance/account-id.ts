import { CHANNEL } from './tables.ts';

/** The printed ID of an account beside its name, with or without label and brackets. */

const ID = '[A-Za-z0-9][A-Za-z0-9_\\- ]{1,30}?';

const ID_LABEL = `(?:${CHANNEL}|微信|wechat)?\\s?(?:ID|[编账帐]?号)?`;

const BRACKET_ID = new RegExp(
  `^\\s?[(\\[〔【<「]\\s?(${ID_LABEL})\\s?[:|=;]?\\s?(${ID})\\s?[)\\]〕】>」]?(?=[)\\]〕】>」,。;、\\s]|$)[)\\]〕】>」]?`,
  'iu',
);

const PLAIN_ID = new RegExp(
  `^\\s?[,|]?\\s?(?:(?:${CHANNEL}|微信|公号)?\\s?ID|微信号)\\s?:\\s?(${ID})(?=$|[^A-Za-z0-9_\\- ]|\\s)`,
  'iu',
);

/** The account's ID here, and whether a word says that it is one: （ID：x）, （微信号：x）, （x）, ID：x. */
export function idAfter(plain: string, at: number): { id: string; end: number; labelled: boolean } | null {
  const rest = plain.slice(at, at + 70).replace(/\\(?=[_-])/g, '\u0000');
  const bracket = BRACKET_ID.exec(rest.replace(/\u0000/g, ''));
  const length = (text: string) =>
    text.length + [...rest.slice(0, text.length + 2)].filter((char) => char === '\u0000').length;
  if (bracket) {
    const id = bracket[2]!.replace(/\s/g, '');
    const labelled = bracket[1]!.trim() !== '';
    if (
      labelled
        ? /^[A-Za-z0-9][\w-]{1,30}$/.test(id)
        : /^\s?[(〔]/.test(bracket[0]) &&
          /^(?!wechat$|weixin$|link$)[A-Za-z][\w-]{3,30}$/i.test(id) &&
          !/ /.test(bracket[2]!.trim())
    )
      return { id, end: at + length(bracket[0]), labelled };
  }
  const bare = PLAIN_ID.exec(rest.replace(/\u0000/g, ''));
  if (bare) {
    const id = bare[1]!.trim().split(' ')[0]!;
    if (/^[A-Za-z][\w-]{2,30}$/.test(id)) return { id, end: at + bare[0].length, labelled: true };
  }
  return null;
}
