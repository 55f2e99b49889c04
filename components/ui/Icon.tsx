const PATHS = {
  copy: 'M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2',
  check: 'M3 8.5l3.2 3.2L13 5',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  up: 'M3.5 10L8 5.5 12.5 10',
  down: 'M3.5 6L8 10.5 12.5 6',
  external: 'M9 2.5h4.5V7M13.5 2.5L7 9M11 9v4.5H2.5V5H7',
  close: 'M4 4l8 8M12 4l-8 8',
  gear: 'M6.9 1.8h2.2l.4 1.7 1.2.7 1.7-.5 1.1 1.9-1.3 1.2v2.4l1.3 1.2-1.1 1.9-1.7-.5-1.2.7-.4 1.7H6.9l-.4-1.7-1.2-.7-1.7.5-1.1-1.9 1.3-1.2V6.8L2.5 5.6l1.1-1.9 1.7.5 1.2-.7zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  options:
    'M2 5h5.4M11 5h3M2 11h3M8.6 11H14M9.2 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M6.8 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  save: 'M8 2.5V10M4.6 6.8L8 10.2l3.4-3.4M2.5 13.5h11',
  help: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M6.3 6.4a1.75 1.75 0 1 1 2.6 1.5c-.6.35-.9.7-.9 1.3M8 11.4v.1',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
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
