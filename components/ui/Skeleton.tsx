/** Grey lines where text is about to stand; silent for screen readers (the live region speaks). */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} class={`skeleton-line w${i % 4}`} />
      ))}
    </div>
  );
}
