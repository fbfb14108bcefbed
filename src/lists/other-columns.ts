import { type HeadingMeaning, headingOf } from './headings.ts';
import type { ColumnRole } from './parsed-list.ts';

interface HeadedColumn {
  readonly heading: string;
  readonly role: ColumnRole;
}

/** What stands under such headings may be the name as well as what stands in the column that was taken for it. */
const NAMES_TOO: ReadonlySet<HeadingMeaning> = new Set(['name', 'title']);
const NAMES_A_PLACE = /site/iu;
const E_MAIL = /e-?mail/iu;

/** The places of the columns that are not understood and may hold the names. */
export function otherNames(columns: readonly HeadedColumn[]): number[] {
  const areOfPeople = columns.some(({ heading }) => E_MAIL.test(heading));
  return placesOf(columns, ({ heading }) => {
    const isPersons = areOfPeople && /^name$/iu.test(heading);
    return NAMES_TOO.has(headingOf(heading)?.meaning ?? 'ignored') && !NAMES_A_PLACE.test(heading) && !isPersons;
  });
}

/**
 * The places of the columns that are not understood and may hold the numbers. Beside a number that the list calls
 * Procore's, that of a job or a site is somebody else's.
 */
export function unreadColumns(columns: readonly HeadedColumn[]): number[] {
  const isProcores = columns.some(({ heading, role }) => role === 'number' && /procore/iu.test(heading));
  return placesOf(columns, ({ heading }) => !isProcores || headingOf(heading)?.meaning === 'number');
}

function placesOf(columns: readonly HeadedColumn[], fits: (column: HeadedColumn) => boolean): number[] {
  return columns.flatMap((column, index) => (column.role === 'other' && fits(column) ? [index] : []));
}
