import { hasNameShape, hasOrganisationEnding } from '../../lib/entities/shapes.ts';

/** Reads names.txt: groups of words under `# group`. */
export function parseNames(text) {
  const groups = {};
  for (const part of text.replace(/^\/\/.*$/gm, '').split(/^# /m)) {
    const [group, ...lines] = part.split('\n');
    const words = lines.join(' ').trim().split(/\s+/).filter(Boolean);
    if (words.length) groups[group.trim()] = words.map((word) => word.replaceAll('_', ' '));
  }
  return groups;
}

/** Leaves out what needs no entry: endings, distinctive Latin shapes, a known name that goes on. */
export function pruneNames({ company, product, institution, ambiguous, shorthand, veto }, isWord) {
  const seen = new Set();
  const first = (name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase());
  const safe = new Set([...company, ...product, ...institution]);
  const extends_ = (name) => {
    for (let cut = 2; cut < name.length; cut++) {
      const stem = name.slice(0, cut);
      if (/^\p{Script=Han}+$/u.test(stem) && safe.has(stem)) return !CONTINUED.has(name);
    }
    return false;
  };
  const needed = (name) =>
    first(name) && !hasNameShape(name) && !hasOrganisationEnding(name, isWord) && !extends_(name);
  ambiguous = ambiguous.filter(first);
  return {
    // a Latin word with a capital is recognised as a name unless it stands among the ambiguous ones
    companies: [...company, ...institution].filter((name) => needed(name) && !/^[A-Z][a-z]+$/.test(name)),
    products: product.filter((name) => needed(name) && !/^[A-Z][a-z]+( |$)/.test(name)),
    ambiguous,
    shorthand,
    // a veto word of the everyday table is seen as a word that crosses the link
    veto: veto.filter((word) => !isWord(word) && (word.length < 5 || [...safe].some((name) => word.includes(name)))),
  };
}

/** Names that begin with a known name but are not a part or product of it. */
const CONTINUED = new Set(['阿里巴巴', '微信公众号', '字节跳动', '京东方', '三星堆', '小米粥']);
