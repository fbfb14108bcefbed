/** The forms that Procore's page may take. A world has one; the defaults are the page as it is best known. */
export interface PageVariant {
  /** What the drop-down of projects is made of. */
  readonly control:
    | 'multi-select'
    | 'super-select'
    | 'super-select-checkbox'
    | 'group-select'
    | 'select'
    | 'native-multiple'
    | 'native-single'
    | 'react-select';
  /** The version of core-react that the drop-down comes from, where that has it. */
  readonly library: 11 | 10;
  readonly root: 'concurrent' | 'legacy';
  /** What an option of the drop-down looks like to its component. */
  readonly optionShape: 'id-label' | 'value-label' | 'odd-keys' | 'nested' | 'string-id' | 'no-ids' | 'index-ids';
  readonly labelForm: 'number - name' | 'name (number)' | 'name' | 'name + status';
  /** Which options there are at once: all, a page of them with more on scroll, or those that a search on the server finds. */
  readonly loading: 'all' | 'lazy' | 'search';
  readonly loadDelayMs: number;
  /** The drop-down offers projects that are permitted already, too. */
  readonly offersPermitted: boolean;
  readonly inactive: 'left-out' | 'offered' | 'disabled';
  readonly table: 'plain' | 'paged' | 'searchable' | 'list';
  readonly columns: 'label' | 'number, name';
  readonly place: 'tab' | 'frame' | 'modal';
  /** When React throws the section away and makes it anew. */
  readonly remount: 'never' | 'on-choice' | 'every-second';
  readonly language: 'en' | 'fr-CA' | 'de' | 'es' | 'nonsense';
  readonly title: 'h1' | 'role' | 'breadcrumb';
  /** How a user without the right to edit sees the drop-down. */
  readonly editDenied: 'absent' | 'disabled';
  readonly message: 'toast' | 'banner' | 'alert' | 'none';
  /** The drop-down still holds what was chosen when it has been added. */
  readonly keepsChoice: boolean;
  readonly busyLook: 'spinner' | 'disabled';
}

export const USUAL_PAGE: PageVariant = {
  control: 'multi-select',
  library: 11,
  root: 'concurrent',
  optionShape: 'id-label',
  labelForm: 'number - name',
  loading: 'all',
  loadDelayMs: 60,
  offersPermitted: false,
  inactive: 'left-out',
  table: 'plain',
  columns: 'label',
  place: 'tab',
  remount: 'never',
  language: 'en',
  title: 'h1',
  editDenied: 'absent',
  message: 'toast',
  keepsChoice: false,
  busyLook: 'spinner',
};
