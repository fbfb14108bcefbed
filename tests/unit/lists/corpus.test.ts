import { describe, expect, test } from 'vitest';
import { CORPUS_FILES, corpusIn, outcomeInWords } from './corpus.ts';

describe.each(CORPUS_FILES)('%s', (file) => {
  test.each(corpusIn(file))('$name', (one) => {
    expect(outcomeInWords(one)).toBe(one.outcome);
  });
});
