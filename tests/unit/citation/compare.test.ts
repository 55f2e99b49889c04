import { describe, expect, it } from 'vitest';
import { compareReferences } from '../../../lib/citation/compare.ts';
import { RECORDS } from './records.ts';

describe('compareReferences', () => {
  it('lists the fields in which two versions differ', () => {
    const { post, reposted } = RECORDS;
    expect(compareReferences(post, { ...reposted, title: post.title, author: post.author })).toEqual([
      { field: 'type', left: 'post-weblog', right: 'webpage' },
      { field: 'container-title', left: '河埠头', right: '早市网' },
      { field: 'genre', left: '微信公众号', right: '' },
      { field: 'issued', left: '2021-09-03', right: '2022-01-28' },
      { field: 'URL', left: post.URL, right: reposted.URL },
      { field: 'note', left: '', right: reposted.note },
    ]);
  });

  it('finds nothing between equals, whatever their keys', () => {
    expect(compareReferences(RECORDS.post, { ...RECORDS.post, id: 'other' })).toEqual([]);
  });

  it('shows what is unknown as nothing', () => {
    expect(compareReferences(RECORDS.post, { id: 'x', type: 'post-weblog' })).toContainEqual({
      field: 'author',
      left: '渡口人',
      right: '',
    });
  });
});
