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
  /** A GroupSelect begins with an option that stands for many projects. */
  readonly hasGroup: boolean;
  /** The version of core-react that a MultiSelect, GroupSelect or Select comes from; 10 has no SuperSelect. */
  readonly library: 11 | 10;
  readonly root: 'concurrent' | 'legacy';
  /** What an option of the drop-down looks like to its component. Only native drop-downs have a shape of their own. */
  readonly optionShape: 'id-label' | 'value-label' | 'odd-keys' | 'nested' | 'string-id' | 'no-ids' | 'index-ids';
  readonly labelForm: 'number - name' | 'name (number)' | 'name' | 'name + status' | 'name [status]';
  /**
   * Which options there are at once: all; a page of them, with more on scroll (`lazy`); those that a search on the
   * server finds (`search`); or a page of those (`lazy-search`). What a kind of drop-down cannot do it does not do:
   * `loadingOf` tells.
   */
  readonly loading: 'all' | 'lazy' | 'search' | 'lazy-search';
  /** Of the server's answer to a scroll, a search, or a page of the table. */
  readonly loadDelayMs: number;
  /** The drop-down shows that it waits for its server. */
  readonly showsLoading: boolean;
  /** The drop-down offers projects that are permitted already, too. */
  readonly offersPermitted: boolean;
  readonly inactive: 'left-out' | 'offered' | 'disabled';
  /** `grid`: a grid of the kind that shows only rows in sight and pins its last column, so that a row is in two parts. */
  readonly table: 'plain' | 'paged' | 'server-paged' | 'searchable' | 'list' | 'grid';
  /** Every third row of the table has a remark behind its name. */
  readonly hasRemarks: boolean;
  /** The table takes in what was added, and the drop-down lets go of it. Else a reload of the page does. */
  readonly showsAdded: boolean;
  /**
   * What the page shows of an Add before its server has said the last word: nothing; the rows at once, or the options
   * gone at once, either taken back where the server fails; or the rows only some seconds after the word that all is well.
   */
  readonly addLook: 'honest' | 'rows-first' | 'options-first' | 'rows-late';
  /** What stands on every page beside its bar: a choice of project with one button. */
  readonly header: 'bar' | 'project-choice';
  readonly columns: 'label' | 'number, name' | 'name, number' | 'id, label';
  /** `frame`: a document of its own, of the same origin. `modal`: opens by itself, as while an app is being installed. */
  readonly place: 'tab' | 'frame' | 'modal';
  /** When React throws the section away and makes it anew. */
  readonly remount: 'never' | 'on-choice' | 'on-added' | 'every-second';
  readonly urlForm: 'legacy' | 'webclients' | 'query' | 'says-nothing';
  readonly language: 'en' | 'fr-CA' | 'de' | 'es' | 'nonsense';
  readonly title: 'h1' | 'role' | 'breadcrumb';
  /** How a user without the right to edit sees the drop-down. */
  readonly editDenied: 'absent' | 'disabled';
  /** `plain`: a sentence without role, picture or button. */
  readonly message: 'toast' | 'banner' | 'alert' | 'plain' | 'none';
  /** The drop-down still holds what was chosen when it has been added. */
  readonly keepsChoice: boolean;
  /** The Add button while Procore is adding. */
  readonly busyLook: 'spinner' | 'disabled' | 'gone';
}

export const USUAL_PAGE: PageVariant = {
  control: 'multi-select',
  hasGroup: false,
  library: 11,
  root: 'concurrent',
  optionShape: 'id-label',
  labelForm: 'number - name',
  loading: 'all',
  loadDelayMs: 60,
  showsLoading: true,
  offersPermitted: false,
  inactive: 'left-out',
  table: 'plain',
  hasRemarks: false,
  showsAdded: true,
  addLook: 'honest',
  header: 'bar',
  columns: 'label',
  place: 'tab',
  remount: 'never',
  urlForm: 'legacy',
  language: 'en',
  title: 'h1',
  editDenied: 'absent',
  message: 'toast',
  keepsChoice: false,
  busyLook: 'spinner',
};

const ABILITIES: Readonly<Record<PageVariant['control'], { readonly scrolls: boolean; readonly searches: boolean }>> = {
  'multi-select': { scrolls: true, searches: true },
  'super-select': { scrolls: true, searches: false },
  'super-select-checkbox': { scrolls: true, searches: false },
  'group-select': { scrolls: true, searches: true },
  select: { scrolls: true, searches: true },
  'native-multiple': { scrolls: false, searches: false },
  'native-single': { scrolls: false, searches: false },
  'react-select': { scrolls: true, searches: true },
};

/** How the options are loaded: as the variant says, where its kind of drop-down can. */
export function loadingOf({ control, loading }: Pick<PageVariant, 'control' | 'loading'>) {
  const { scrolls, searches } = ABILITIES[control];
  return {
    onScroll: scrolls && (loading === 'lazy' || loading === 'lazy-search'),
    onSearch: searches && (loading === 'search' || loading === 'lazy-search'),
  };
}
