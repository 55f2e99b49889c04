import { isoDate } from '../dates.ts';
import { defineExport } from '../style.ts';
import { risFields, risLines } from './ris.ts';

/** RIS for Zotero's import: ISO dates, which it keeps as they are, and the key as ID. */
export const zoteroRis = defineExport({
  id: 'zotero-ris',
  label: 'Zotero (RIS)',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (item, fields) => risLines([...risFields(item, fields, isoDate), ['ID', item.id]]),
});
