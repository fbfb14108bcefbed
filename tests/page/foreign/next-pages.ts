/** Pages as Procore's own front end may look next, with the faults of one on the way there. */
import { DE, EN, type ForeignPage, FR, JA } from './pages.ts';

const toast = '<div class="toast"><svg></svg><div data-said></div><button type="button" aria-label="×"></button></div>';
const banner = `<div class="banner"><div><h4>…</h4><div data-said></div></div><button type="button"
  aria-label="×"></button></div>`;

export const NEXT_PAGES: Readonly<Record<string, ForeignPage>> = {
  'MultiSelect of core-react 8 in a Tearsheet, 300': {
    control: 'MultiSelect of core-react 8',
    table: 'table of Bootstrap',
    words: EN,
    frame: 'tearsheet',
    offered: 300,
    says: '9 projects can now be used by this app.',
    voice: toast,
  },
  'combobox of tokens, Japanese, draws late, says “+6”, one cannot be chosen': {
    control: 'MultiSelect that is a combobox of tokens',
    table: 'table of AntD',
    words: JA,
    offered: 120,
    disabled: 1,
  },
  'SuperSelect, German, 1,500 behind a slow server': {
    control: 'SuperSelect with its server',
    table: 'table of Bootstrap',
    words: DE,
    offered: 1_500,
    listMs: 900,
  },
  'SuperSelect with check boxes, French, 400, Add answers late': {
    control: 'SuperSelect with check boxes',
    table: 'DataGrid of MUI',
    words: FR,
    offered: 400,
    permitted: 14,
    serverMs: 7_000,
  },
  'tree, 60 in regions': { control: 'tree to choose in', table: 'table of Bootstrap', words: EN, offered: 60 },
  'TieredSelect, German, 40 behind regions': {
    control: 'TieredSelect for many',
    table: 'table of Bootstrap',
    words: DE,
    offered: 40,
    missing: 5,
  },
  'Typeahead, French, one at a time': {
    control: 'Typeahead',
    table: 'list group',
    words: FR,
    offered: 80,
    missing: 3,
    listMs: 300,
  },
  'PillSelect, Japanese, twelve, some are chosen before': {
    control: 'PillSelect for many',
    table: 'table of Bootstrap',
    words: JA,
    offered: 12,
    missing: 4,
    chosenBefore: 1,
  },
  'menu in a shadow root, 200, adds five of nine': {
    control: 'MultiSelect whose menu is in a shadow root',
    table: 'table of Bootstrap',
    words: EN,
    offered: 200,
    failAfter: 5,
    says: '5 of 9 projects were added.',
    voice: toast,
  },
  'two columns, German, 150': { control: 'two columns', table: 'table of Bootstrap', words: DE, offered: 150 },
  'table of check boxes, French, 25': {
    control: 'table of check boxes',
    table: 'table of Bootstrap',
    words: FR,
    offered: 25,
    missing: 4,
    disabled: 1,
  },
  'Modal to choose in, Japanese, 90, adds five of nine': {
    control: 'Modal to choose in',
    table: 'table of Bootstrap',
    words: JA,
    frame: 'modal',
    failAfter: 5,
    says: '一部の案件を追加できませんでした。',
    voice: banner,
  },
  'AutoComplete of PrimeReact, many, French': {
    control: 'AutoComplete of PrimeReact, many',
    table: 'list group',
    words: FR,
    missing: 3,
  },
  'dropdown of Semantic UI, 90': {
    control: 'multiple dropdown of Semantic UI',
    table: 'table of Bootstrap',
    words: EN,
    missing: 3,
  },
};
