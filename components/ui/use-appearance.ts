import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../../lib/panel/settings.ts';

/** Theme, font size and language of the panel's own document. */
export function useAppearance({ theme, fontSize }: Pick<Settings, 'theme' | 'fontSize'>) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['size'] = fontSize;
  }, [theme, fontSize]);
}

/** The document's language follows the words. */
export function useLanguage(locale: string) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
