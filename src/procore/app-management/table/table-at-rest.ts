import { isAddBusy, isUsable } from '../section/add-button.ts';
import { isInModal } from '../section/modal.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { readWithoutTurning } from './look-at-rows.ts';
import { showsNoRowsYet, type TableReading } from './read-table.ts';

/**
 * What the table lists while Procore neither loads nor adds, `null` where it may do so or a modal lies over it. An empty
 * table is one only beside a drop-down that can be used: else it may not have come yet.
 */
export function readTableAtRest(section: PermittedProjectsSection): TableReading | null {
  const { container, editor } = section;
  if (!container.isConnected || isInModal(container)) return null;
  if (editor !== null && (!isUsable(editor.picker.control) || isAddBusy(editor.addButton))) return null;
  const rows = readWithoutTurning(section);
  if (rows !== null) return rows;
  return editor !== null && showsNoRowsYet(section) ? { labels: [], isComplete: true } : null;
}
