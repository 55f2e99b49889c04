import { cite, citeInText } from '../../lib/citation/cite.ts';
import { referenceOf } from '../../lib/citation/reference.ts';
import { readEntities } from '../../lib/entities/entities.ts';
import { findOutline } from '../../lib/outline/outline.ts';

// Outline, entities and citation, bundled alone by analysis-size.ts to see what their code weighs.
export { cite, citeInText, findOutline, readEntities, referenceOf };
