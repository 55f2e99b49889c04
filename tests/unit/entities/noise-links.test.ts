import { describe, expect, it } from 'vitest';
import { noiseLinks } from '../../../lib/entities/noise-links.ts';
import type { Entity } from '../../../lib/shared/article.ts';

const entity = (verdict: Entity['verdict'], score: number, nodes: number[], reasons: string[] = []) =>
  ({ verdict, score, nodes, reasons }) as unknown as Entity;

describe('links that name nothing', () => {
  it('are those judged noise beyond doubt, and those that the reader called so', () => {
    const entities = [
      entity('entity', 0.9, [1, 2]),
      entity('noise', 0.1, [3, 5]),
      entity('noise', 0.4, [6]),
      entity('noise', 0.4, [7], ['common-word', 'overruled']),
      entity('noise', 0.95, [8], ['known-name', 'overruled']),
      entity('entity', 0.1, [9], ['common-word', 'overruled']),
    ];
    expect([...noiseLinks({ entities })]).toEqual(['3', '5', '7', '8']);
  });
});
