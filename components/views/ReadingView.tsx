import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { PanelModel } from '../../lib/panel/model.ts';
import { noiseLinks } from '../../lib/entities/noise-links.ts';
import { SanitizedHtml } from '../ui/SanitizedHtml.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../ui/words.ts';

interface Props {
  model: PanelModel;
  article: Article;
}

/** The clean body in the panel, without the links that name nothing, with the outline as its table of contents. */
export function ReadingView({ model, article }: Props) {
  const t = useWords();
  const [images, setImages] = useState(model.settings.value.images);
  const headings = useRef(new Map<number, Element>());
  const html = useBodyHtml(model, article);
  if (html === null) return <Skeleton lines={12} />;
  if (!html) return <p class="empty">{t(html === '' ? 'outline.noText' : 'reading.failed')}</p>;
  const { outline } = article;
  const jump = (index: number) => headings.current.get(index)?.scrollIntoView({ block: 'start' });
  return (
    <div class="reading">
      <div class="reading-tools">
        {outline.length > 0 && (
          <select
            class="style-select"
            aria-label={t('reading.contents')}
            onChange={(event) => {
              jump(Number(event.currentTarget.value));
              event.currentTarget.value = '-1'; // the same section can be chosen again
            }}
          >
            <option value="-1">{t('reading.contents')}</option>
            {outline.map((entry, i) => (
              <option key={i} value={i}>
                {entry.level > 1 ? '\u2003' : ''}
                {entry.text}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="button small" onClick={() => void model.actions.copyMarkdown()}>
          {t('reading.copyMarkdown')}
        </button>
        <button type="button" class="button small" onClick={() => void model.actions.saveMarkdown()}>
          {t('reading.saveMarkdown')}
        </button>
        {!images && /<img\b/i.test(html) && (
          <button type="button" class="button small" title={t('reading.imagesTitle')} onClick={() => setImages(true)}>
            {t('reading.images')}
          </button>
        )}
      </div>
      <article>
        <SanitizedHtml
          body={{ html }}
          plain={noiseLinks(article)}
          images={images}
          imageWord={(alt) => (alt ? t('reading.imageNamed', [alt]) : t('reading.image'))}
          failedWord={t('reading.imageFailed')}
          language={article.language}
          onReady={(root) => (headings.current = findHeadings(root, article))}
        />
      </article>
    </div>
  );
}

/**
 * The clean body, made now if the reading left it out; null until it is there, false where it can't be made. A page read
 * again keeps it meanwhile.
 */
function useBodyHtml(model: PanelModel, article: Article): string | null | false {
  const { loadBodyHtml } = model.actions;
  const late = !article.body.html && article.body.characters > 0;
  const [html, setHtml] = useState<string | null | false>(late ? null : article.body.html);
  useEffect(() => {
    if (!late) return setHtml(article.body.html);
    let alive = true;
    loadBodyHtml().then(
      (made) => alive && setHtml(made),
      () => alive && setHtml(false),
    );
    return () => {
      alive = false;
    };
  }, [article]);
  return html;
}

/** The elements that carry the outline's texts, in reading order; an entry that is not found has no anchor. */
function findHeadings(root: HTMLElement, article: Article): Map<number, Element> {
  const flat = (text: string) => text.replace(/\s+/g, '');
  const found = new Map<number, Element>();
  const elements = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,section,div,strong')];
  let from = 0;
  for (const [i, entry] of article.outline.entries()) {
    const wanted = flat(entry.text);
    for (let j = from; j < elements.length; j++) {
      const element = elements[j];
      if (!element || flat(element.textContent ?? '') !== wanted) continue;
      found.set(i, element);
      from = j + 1;
      break;
    }
  }
  return found;
}
