import { type ReadonlySignal, signal } from '@preact/signals';
import { type ColumnRole, type Corrections, NO_CORRECTIONS } from '../../lists/parsed-list.ts';

export interface ListDraft {
  readonly text: string;
  readonly corrections: Corrections;
}

const ownListDraft = signal<ListDraft>({ text: '', corrections: NO_CORRECTIONS });
/** The list as it was pasted, and what the user has corrected. Kept while the page lives, to come back to. */
export const listDraft: ReadonlySignal<ListDraft> = ownListDraft;

/** Another list: what was corrected in the one before goes with it. */
export function setText(text: string): void {
  ownListDraft.value = { text, corrections: NO_CORRECTIONS };
}

/** A column that means something, or nothing; of name, number and id there is one each. */
export function setRole(column: number, role: ColumnRole): void {
  const { text, corrections } = listDraft.value;
  const others = [...corrections.roles].filter(
    ([index, other]) => index !== column && !(isOneOnly(role) && other === role),
  );
  ownListDraft.value = { text, corrections: { ...corrections, roles: new Map([...others, [column, role]]) } };
}

function isOneOnly(role: ColumnRole): boolean {
  return role === 'name' || role === 'number' || role === 'id';
}

/** What the user says of a line: whether it is a project. */
export function setProject(row: number, isProject: boolean, wasTakenOut: boolean): void {
  const { text, corrections } = listDraft.value;
  const takenOut = new Set(corrections.takenOut);
  const putIn = new Set(corrections.putIn);
  if (!isProject) takenOut.add(row);
  else if (wasTakenOut) takenOut.delete(row);
  else putIn.add(row);
  ownListDraft.value = { text, corrections: { ...corrections, takenOut, putIn } };
}
