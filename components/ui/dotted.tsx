import { Fragment, type ComponentChild } from 'preact';

/** Facts in one line, with dots between them that are text: copied and read aloud the line stays a line. */
export function dotted(facts: readonly ComponentChild[]): ComponentChild[] {
  return facts.map((fact, i) => (
    <Fragment key={i}>
      {i > 0 && (
        <>
          <span class="dot whole"> ·</span>{' '}
        </>
      )}
      {fact}
    </Fragment>
  ));
}
