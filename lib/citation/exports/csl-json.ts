import { defineExport } from '../style.ts';

/** The CSL-JSON item itself, as a list of one. */
export const cslJson = defineExport({
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (item) => JSON.stringify([item], null, 2),
});
