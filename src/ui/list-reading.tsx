import { withProject, withRole } from '../lists/corrections.ts';
import type { Corrections, ParsedList } from '../lists/parsed-list.ts';
import { ListColumns } from './list-columns.tsx';
import { ListRows } from './list-rows.tsx';

/** A list as it was understood, for the user to correct. */
export function ListReading({
  list,
  onCorrect,
}: {
  list: ParsedList;
  onCorrect: (change: (said: Corrections) => Corrections) => void;
}) {
  return (
    <>
      {list.columns.length > 0 && (
        <ListColumns
          columns={list.columns}
          onChange={(column, role) => onCorrect((said) => withRole(said, column, role))}
        />
      )}
      <ListRows
        list={list}
        onTakeOut={(row) => onCorrect((said) => withProject(said, row, false, false))}
        onPutIn={(row, wasTakenOut) => onCorrect((said) => withProject(said, row, true, wasTakenOut))}
      />
    </>
  );
}
