import { cite } from '../../lib/citation/cite.ts';
import { styles } from '../../lib/citation/registry.ts';

// What cite-cold.mjs runs, as one script.
export const ids = styles.map(({ id }) => id);
export { cite };
