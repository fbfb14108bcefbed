import { findIdKey } from '../../domain/id-key.ts';
import type { Project } from '../../domain/project.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';

/**
 * Ids of the projects that the table seems to list and the drop-down offers all the same: the row is of a namesake. Only
 * where ids are sure, and where another row shows that what is permitted is not offered.
 * @param known the projects by which the drop-down's ids are recognised
 * @param rows the labels of Procore's table
 */
export function offeredNamesakes(
  listed: readonly Project[],
  { known, reading, rows }: { known: readonly Project[]; reading: Reading | null; rows: readonly string[] },
): ReadonlySet<string> {
  const options = reading?.options ?? [];
  const idKey = findIdKey(known, options);
  if (idKey === null) return new Set();
  const labels = new Set(options.map(({ label }) => label));
  const isControl = (row: string) => !labels.has(row);
  const byId = new Map(options.map((option) => [option.ids[idKey], option]));
  const offered = listed.flatMap(({ id }) => byId.get(id) ?? []);
  const shared = new Set(offered.map(({ label }) => label));
  const others = rows.filter((row) => !shared.has(row));
  if (others.length === 0 || !others.every(isControl)) return new Set();
  const isNamesake = ({ label, isDisabled }: (typeof offered)[number]) => !isDisabled && rows.includes(label);
  return new Set(offered.filter(isNamesake).flatMap(({ ids }) => ids[idKey] ?? []));
}
