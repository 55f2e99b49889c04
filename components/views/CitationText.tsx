import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/words.ts';

interface Props {
  text: string;
  /** Whether it is code, as BibTeX is. */
  code: boolean;
  language: string;
}

/** A day in brackets, which must not be torn at its hyphens: [2026-11-24], （2026-03-01）. */
const DAY = /([[(（]\d{4}-\d\d-\d\d[\])）])/;

/** The text of the citation: four lines, and all of it on request where it is longer. */
export function CitationText({ text, code, language }: Props) {
  const t = useWords();
  const box = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const measure = () => {
    const { current } = box;
    if (current && !open) setLong(current.scrollHeight > current.clientHeight + 1);
  };
  useLayoutEffect(measure, [text, open]);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [open]);
  return (
    <>
      <p
        ref={box}
        class={['citation', code && 'code', open && 'open'].filter(Boolean).join(' ')}
        lang={language}
        tabIndex={0}
        role="group"
        aria-label={t('cite.text')}
      >
        {text.split(DAY).map((part, i) =>
          i % 2 ? (
            <span key={i} class="whole">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </p>
      {long && (
        <button type="button" class="link-button more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'cite.less' : 'cite.more')}
        </button>
      )}
    </>
  );
}
