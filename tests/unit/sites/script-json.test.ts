import { describe, expect, it } from 'vitest';
import { jsonAfter, jsonAt } from '../../../lib/shared/script-json.ts';

describe('jsonAt', () => {
  it.each([
    ['{"a":{"b":[{}]}};var c={}', { a: { b: [{}] } }],
    ['{"a":"}\\"{"} }', { a: '}"{' }],
    ['{"a":1', null],
    ['{"a":"}', null],
    ['{a:1}', null],
    ['"a{"+{}', null],
    ['}{}', null],
  ])('%s', (text, wanted) => {
    expect(jsonAt(`x=${text}`, 2)).toEqual(wanted);
  });
});

describe('jsonAfter', () => {
  it('reads what stands behind the mark', () => {
    expect(jsonAfter('var a={"b":1};window.state = {"c":2};', /state\s*=\s*/)).toEqual({ c: 2 });
    expect(jsonAfter('var a={"b":1};', /state\s*=\s*/)).toBeNull();
  });
});
