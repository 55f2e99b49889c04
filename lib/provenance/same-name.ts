/** A name as it is compared: without white space and case; '' for none. */
export const flatName = (name: string | null | undefined): string => (name ?? '').replace(/\s/g, '').toLowerCase();

/** Whether two names are both known and the same. */
export const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && flatName(a) === flatName(b);
