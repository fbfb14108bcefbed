import { normalForm } from './label-forms.ts';
import type { ListedProject } from './listed-project.ts';

const SEPARATOR = /\s+[-\u2010-\u2015|]\s+|:\s+|\s*[([{]|[)\]}]\s*/u;

/**
 * What to search for, where only a search shows what Procore has: the entry as it stands, and the longest part of its
 * name, in case that the list writes number, name or status in another order.
 */
export function searchTextsOf({ name, number }: ListedProject): string[] {
  const parts = name.split(SEPARATOR).map((part) => part.trim());
  const longest = parts.reduce((one, other) => (lettersIn(other) > lettersIn(one) ? other : one), '');
  const texts = name === '' ? [number ?? ''] : [normalForm(name) === normalForm(longest) ? longest : name, longest];
  return [...new Set(texts)].filter((text) => text !== '');
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
