import type { ComponentChild } from 'preact';

/** Facts in one line, with dots between them that are text: copied and read aloud the line stays a line. */
export function dotted(facts: readonly ComponentChild[]): ComponentChild[] {
  return facts.flatMap((fact, i) => (i ? [' · ', fact] : [fact]));
}
