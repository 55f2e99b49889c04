/** How a style lists its authors. Defaults: all of them, `A, B, and C`. */
export interface NameRule {
  and: string;
  /** More than this many are cut … */
  most?: number;
  /** … to so many, followed by `others`. */
  shown?: number;
  others?: string;
}

/** The authors as one string; '' without authors. */
export function joinNames(names: readonly string[], rule: NameRule): string {
  const { and, most = Infinity, shown = most, others = 'et al.' } = rule;
  if (names.length > most) return `${names.slice(0, shown).join(', ')}${shown > 1 ? ',' : ''} ${others}`;
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}
