/** The product's mark as the toolbar shows it (public/icon/icon.svg): a text whose lines hang on a chain. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" width="44" height="44" aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="28" fill="#12606b" />
      <path d="M36 48v40" stroke="#fff" stroke-width="8" />
      <circle cx="36" cy="40" r="16" fill="#ffc14d" />
      <circle cx="36" cy="88" r="16" fill="#fff" />
      <path d="M67 40h34M67 88h34" stroke="#fff" stroke-width="16" stroke-linecap="round" />
      <path d="M67 64h18" stroke="#fff" stroke-opacity=".72" stroke-width="16" stroke-linecap="round" />
    </svg>
  );
}
