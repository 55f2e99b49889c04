const PATHS = {
  copy: 'M5 5V2.5h8.5V11H11M2.5 5H11v8.5H2.5z',
  check: 'M3 8.5l3.2 3.2L13 5',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  up: 'M3.5 10L8 5.5 12.5 10',
  down: 'M3.5 6L8 10.5 12.5 6',
  external: 'M9 2.5h4.5V7M13.5 2.5L7 9M11 9v4.5H2.5V5H7',
  close: 'M4 4l8 8M12 4l-8 8',
  gear: 'M8 3.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M8 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8M8 1.6v2.2M8 12.2v2.2M1.6 8h2.2M12.2 8h2.2M3.5 3.5L5 5M11 11l1.5 1.5M3.5 12.5L5 11M11 5l1.5-1.5',
  options: 'M2.5 4.5h11M2.5 11.5h11M5 2.5v4M11 9.5v4',
  save: 'M8 2.5V10M4.6 6.8L8 10.2l3.4-3.4M2.5 13.5h11',
  help: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.8M8 12.6v.4',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  pen: 'M3 13l.8-3L10.5 3.3l2.2 2.2L6 12.2z',
  quote: 'M3 4.5h10M3 8h10M3 11.5h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 × 16; always decoration, the control carries the words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
