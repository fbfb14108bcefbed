import { ProblemError } from '../../domain/problem.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import { type AddingPage, editorOf } from './adding-page.ts';
import { type Item, valuesOf } from './additions.ts';

/**
 * @returns what Procore's control offers at this moment
 * @throws ProblemError `selection-differs` where it holds anything but these
 */
export async function requireHeld(part: readonly Item[], page: AddingPage): Promise<Reading> {
  const reading = await editorOf(page).picker.read({ signal: new AbortController().signal });
  const { options } = reading;
  const held = options.filter(({ selected }) => selected);
  const values = valuesOf(part);
  const isSame = held.length === values.size && held.every(({ value }) => values.has(value));
  if (!isSame) throw new ProblemError('selection-differs');
  return reading;
}
