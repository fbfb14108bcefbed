import { OPTION_ROWS } from '../kinds/adapter.ts';

/** Rows of any list, those of a native drop-down too. */
export const ROWS = `${OPTION_ROWS}, option`;
