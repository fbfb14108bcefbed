/** What a web page, such as a vendor's portal, shows by way of lists. All of it is the page's word. */

export interface FoundList {
  readonly kind: 'selection' | 'table' | 'list' | 'blocks' | 'text';
  /** What the page calls it: the title of its dialog, its caption, the heading above. Empty where it says nothing. */
  readonly place: string;
  readonly depth: ListDepth;
  /** In the navigation, the head or the foot of the page. */
  readonly isAside: boolean;
  /** `null` where no row says what the columns are. */
  readonly heading: readonly string[] | null;
  /** A row of one cell is a line of text. */
  readonly rows: readonly (readonly string[])[];
  readonly signs: ListSigns;
}

/** How near to the user it is: in a dialog, on the page, behind something, or not to be seen. */
export type ListDepth = 'in-front' | 'shown' | 'covered' | 'hidden';

/** What may tell that the page holds more than its rows. */
export interface ListSigns {
  /** The number of rows or items that the list itself says it has. */
  readonly saidRows: number | null;
  /** It has room for more rows than there are. */
  readonly isWindowed: boolean;
  /** It has more rows than are read. */
  readonly isCut: boolean;
  /** The page says that it is still getting something. */
  readonly isLoading: boolean;
  /** Short texts around it. */
  readonly around: readonly string[];
  /** What the buttons and links around it say. */
  readonly buttons: readonly string[];
  /** Those of them that stand where pages are turned, but for that of the page that is shown. */
  readonly pageButtons: readonly string[];
  /** What those say that cannot be pressed. */
  readonly offButtons: readonly string[];
}

/** What one document shows, with those of its frames that it may look into. */
export interface PageReading {
  readonly lists: readonly FoundList[];
  /** Origins of frames that the page may not look into. */
  readonly foreignFrames: readonly string[];
  /** The document is none of a web page, but a PDF or a picture, say. */
  readonly contentType: string;
}

/** Stands between the title of a message and the heading of one of its lists. */
export const TITLES_APART = ' · ';

/** Under this name the script leaves its reader, for the call that follows. */
export const TAB_READER = 'dmsa-validator.tab-reader';

export const MOST_ROWS = 10_000;
export const MOST_CELLS = 20;
export const LONGEST_CELL = 1_000;
export const MOST_LISTS = 60;
export const MOST_TEXTS = 120;
export const MOST_FRAMES = 100;
export const LONGEST_TEXT = 200;
