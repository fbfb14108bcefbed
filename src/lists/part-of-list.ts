import type { ListProblemKind, ParsedList } from './parsed-list.ts';
import type { PartialSign } from './partial-sign.ts';
import { isLoadingText, showsMore, signIn } from './partial-words.ts';

/** What stands around the projects. */
const AROUND: ReadonlySet<ListProblemKind> = new Set(['remark', 'heading', 'above-heading']);
/** Rows that gave no project because of what they say: whoever counted may have counted them. */
const COUNTED: ReadonlySet<ListProblemKind> = new Set(['not-missing', 'duplicate', 'taken-out']);

/** What in a list itself says that there is more than was read of it, wherever it comes from. */
export function partSignOf({ entries, problems }: ParsedList): PartialSign | null {
  if (problems.some(({ kind }) => kind === 'too-many')) return { kind: 'cut' };
  const rows = entries.length + problems.filter(({ kind }) => COUNTED.has(kind)).length;
  for (const { kind, text = '' } of problems) {
    const sign = AROUND.has(kind) ? signOfRemark(text, rows) : null;
    if (sign !== null) return sign;
  }
  return null;
}

function signOfRemark(text: string, rows: number): PartialSign | null {
  if (showsMore(text)) return { kind: 'more', text };
  return isLoadingText(text) ? { kind: 'loading' } : signIn(text, rows, rows);
}
