import type { PageType } from '../../lib/shared/article.ts';
import { isNoted } from '../../lib/views/page-types.ts';
import { useWords } from '../ui/words.ts';

/** One line about a page that is not a plain article (paid, pictures, a share card …). */
export function PageNote({ page }: { page: PageType }) {
  const t = useWords();
  return isNoted(page) ? <p class="bar">{t(`page.${page}`)}</p> : null;
}
