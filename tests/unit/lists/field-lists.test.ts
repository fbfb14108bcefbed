import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import fieldLists from './field-lists.json' with { type: 'json' };
import { type Offered, outcomeOf } from './outcome.ts';

interface FieldList {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Offered[];
  readonly found?: readonly string[];
  readonly notAbsent?: readonly string[];
  readonly never?: readonly string[];
  readonly entries?: number;
}

describe('lists as people have them', () => {
  test.each(fieldLists as readonly FieldList[])('$id', ({ text, options, found, notAbsent, never, entries }) => {
    const outcome = outcomeOf(text, options);
    if (found !== undefined) expect(outcome.found).toEqual(found);
    for (const name of notAbsent ?? []) expect(outcome.absent).not.toContain(name);
    for (const label of never ?? []) expect(outcome.found).not.toContain(label);
    if (entries !== undefined) expect(parseProjectList(text).entries).toHaveLength(entries);
  });
});
