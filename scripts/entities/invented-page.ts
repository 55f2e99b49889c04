import type { EntityContext } from '../../lib/entities/entities.ts';

/** An invented page on 36kr that says nothing beside its text: the benchmark and the tests read their lines on it. */
export const INVENTED_PAGE: EntityContext = {
  url: new URL('https://36kr.com/p/1'),
  title: '',
  outline: [],
  organisations: [],
  keywords: [],
  sources: [],
};
