import { describe, expect, it } from 'vitest';
import { compareReferences } from '../../../lib/citation/compare.ts';
import { RECORDS } from './records.ts';

describe('compareReferences', () => {
  it('puts the fields of two versions side by side and marks those that differ', () => {
    const { post, reposted } = RECORDS;
    expect(compareReferences([post, { ...reposted, title: post.title, author: post.author }])).toEqual([
      { field: 'author', values: ['渡口人', '渡口人'], differs: false },
      { field: 'title', values: [post.title, post.title], differs: false },
      { field: 'container', values: ['河埠头', '早市网'], differs: true },
      { field: 'genre', values: ['微信公众号', null], differs: true },
      { field: 'issued', values: ['2021-09-03', '2022-01-28'], differs: true },
      { field: 'url', values: [post.URL, reposted.URL], differs: true },
      { field: 'note', values: [null, reposted.note], differs: true },
    ]);
  });

  it('finds no difference between equals, whatever their keys', () => {
    const rows = compareReferences([RECORDS.post, { ...RECORDS.post, id: 'other' }, RECORDS.post]);
    expect(rows.filter((row) => row.differs)).toEqual([]);
  });

  it('shows what one does not know as null and leaves out what none knows', () => {
    const rows = compareReferences([
      { id: 'x', type: 'webpage', title: '甲' },
      { id: 'y', type: 'webpage' },
    ]);
    expect(rows).toEqual([{ field: 'title', values: ['甲', null], differs: true }]);
  });
});
