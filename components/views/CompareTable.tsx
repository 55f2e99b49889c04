import type { CitationState } from '../../lib/panel/model.ts';
import { compareReferences } from '../../lib/citation/compare.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  versions: readonly CitationState[];
  language: string;
}

/** The versions side by side, so that the reader sees what the choice changes. */
export function CompareTable({ versions, language }: Props) {
  const t = useWords();
  const rows = compareReferences(versions.map((version) => version.item));
  return (
    <details class="group">
      <summary>{t('compare.open')}</summary>
      <div class="table-box" tabIndex={0} role="region" aria-label={t('compare.open')}>
        <table class="compare">
          <thead>
            <tr>
              <td />
              {versions.map((version) => (
                <th key={version.of} scope="col">
                  {t(`cite.of.${version.of}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field} class={row.differs ? 'differs' : undefined}>
                <th scope="row">
                  {t(`compare.${row.field}`)}
                  {row.differs && <span class="sr-only">{t('compare.differs')}</span>}
                </th>
                {row.values.map((value, i) => (
                  <td key={i} lang={language}>
                    {value ?? (
                      <i>
                        <span aria-hidden="true">—</span>
                        <span class="sr-only">{t('source.unknown')}</span>
                      </i>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
