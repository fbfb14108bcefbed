import { ProblemError } from '../../domain/problem.ts';
import { nextFrame, until } from '../dom/waiting.ts';
import { shows } from './closed-control.ts';
import { askComponent } from './component/ask-component.ts';
import type { Parts } from './parts.ts';
import type { Work } from './picker.ts';
import { pressEach } from './press-each.ts';
import { read, readMore } from './read-options.ts';
import type { Wanted } from './use.ts';

/** How long the page may take to render what was handed to its component, beside the rendering itself. */
const TAKE_OVER_MS = 1500;

/** Selects exactly these: through the component, and row by row where it does not take them. */
export async function choose({ values, names }: Wanted, parts: Parts, work: Work): Promise<void> {
  const { adapter, known, openList } = parts;
  const { signal, onProgress } = work;
  signal.throwIfAborted();
  await openList.close(signal);
  const unknown = () => [...values].find((value) => known.get(value) === undefined);
  if (unknown() !== undefined) await read(parts, work);
  // A page that was rendered anew begins with its first options again.
  if (unknown() !== undefined) await readMore(names, parts, work);
  const wrong = unknown() ?? firstRefused(values, parts);
  if (wrong !== undefined) throw new ProblemError('selection-failed', known.labelOf(wrong));
  if (await handOver(values, parts, signal)) {
    onProgress?.(values.size, values.size);
    return;
  }
  const [, second] = values;
  if (second !== undefined && adapter().holdsOne()) throw new ProblemError('selection-failed', known.labelOf(second));
  await pressEach(values, parts, work);
}

/** The first that nobody may choose and that is not chosen yet. */
function firstRefused(values: ReadonlySet<string>, { known }: Parts): string | undefined {
  return [...values].find((value) => known.get(value)?.isDisabled && !known.get(value)?.selected);
}

/** `false` where the component did not take it; the control may then hold a part of it. */
async function handOver(values: ReadonlySet<string>, { adapter, known }: Parts, signal: AbortSignal): Promise<boolean> {
  if (askComponent(adapter(), 'set', [...values])?.isSet !== true) return false;
  const labels = [...values].map(known.labelOf);
  if (!(await until(() => shows(adapter(), labels, known), { signal, timeoutMs: TAKE_OVER_MS }))) return false;
  await nextFrame();
  // Labels that are like no other say enough; asking the component again costs a look at all its options.
  if (labels.every((label) => known.valuesOf(label).length === 1)) return true;
  return isSameSet(values, new Set(askComponent(adapter(), 'selected')?.selected));
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
