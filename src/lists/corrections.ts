import type { ColumnRole, Corrections } from './parsed-list.ts';

/** A column that means something, or nothing; of name, number and id there is one each. */
export function withRole(corrections: Corrections, column: number, role: ColumnRole): Corrections {
  const others = [...corrections.roles].filter(
    ([index, other]) => index !== column && !(isOneOnly(role) && other === role),
  );
  return { ...corrections, roles: new Map([...others, [column, role]]) };
}

function isOneOnly(role: ColumnRole): boolean {
  return role === 'name' || role === 'number' || role === 'id';
}

/** What the user says of a line: whether it is a project. */
export function withProject(
  corrections: Corrections,
  row: number,
  isProject: boolean,
  wasTakenOut: boolean,
): Corrections {
  const takenOut = new Set(corrections.takenOut);
  const putIn = new Set(corrections.putIn);
  if (!isProject) takenOut.add(row);
  else if (wasTakenOut) takenOut.delete(row);
  else putIn.add(row);
  return { ...corrections, takenOut, putIn };
}
