import type { CitedVersion } from '../citation/reference.ts';

/** What the reader chose once and for all. Stored by the browser's sync storage. */
export interface Settings {
  style: string;
  /** Most recent first, at most 5. */
  recentStyles: string[];
  cite: Extract<CitedVersion, 'page' | 'original'>;
  theme: 'auto' | 'light' | 'dark';
  fontSize: 'small' | 'normal' | 'large';
  /** Whether images of the article load without asking. */
  images: boolean;
  /** Punctuation of GB/T citations: as the standard's edition prints it, or forced. */
  gbtPunctuation: 'standard' | 'full' | 'half';
  /** Whether numeric citations carry their [1]. */
  numbered: boolean;
  /** Whether the access date is printed where a style leaves it free. */
  accessDate: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  style: 'gbt7714-2025-numeric',
  recentStyles: [],
  cite: 'page',
  theme: 'auto',
  fontSize: 'normal',
  images: false,
  gbtPunctuation: 'standard',
  numbered: true,
  accessDate: true,
};
