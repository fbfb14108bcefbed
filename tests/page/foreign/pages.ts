/** Pages that nobody has built for us: controls, tables, languages, answers of other libraries and servers. */
import type { Behaviour, Words } from './behaviour.ts';
import type { BlindControlName } from './blind-controls.ts';
import type { BlindTableName } from './blind-tables.ts';
import type { ControlName } from './controls.ts';
import type { NextControlName } from './next-controls.ts';
import type { PopularControlName } from './popular-controls.ts';
import type { TableName } from './tables.ts';

export const EN: Words = {
  heading: 'Permitted Projects',
  add: 'Add',
  remove: 'Delete',
  cancel: 'Cancel',
  ask: 'Add # projects?',
  chosen: 'selected',
};
export const DE: Words = {
  heading: 'Zulässige Projekte',
  add: 'Hinzufügen',
  remove: 'Löschen',
  cancel: 'Abbrechen',
  ask: '# Projekte hinzufügen?',
  chosen: 'ausgewählt',
};
export const JA: Words = {
  heading: '許可されたプロジェクト',
  add: '追加',
  remove: '削除',
  cancel: 'キャンセル',
  ask: '#件の案件を追加しますか?',
  chosen: '件選択中',
};
export const ES: Words = {
  heading: 'Proyectos permitidos',
  add: 'Añadir',
  remove: 'Eliminar',
  cancel: 'Cancelar',
  ask: '¿Añadir # proyectos?',
  chosen: 'seleccionados',
};
export const FR: Words = {
  heading: 'Projets autorisés',
  add: 'Ajouter',
  remove: 'Supprimer',
  cancel: 'Annuler',
  ask: 'Ajouter # projets ?',
  chosen: 'sélectionnés',
};
export const PL: Words = {
  heading: 'Dozwolone projekty',
  add: 'Dodaj',
  remove: 'Usuń',
  cancel: 'Anuluj',
  ask: 'Dodać projekty (#)?',
  chosen: 'wybrano',
};

const buttons = ({ cancel, add }: Words) =>
  `<button type="button" data-no>${cancel}</button><button type="button" data-yes>${add}</button>`;
const inRole = (
  words: Words,
  role: string,
) => `<div class="overlay" style="position:fixed;inset:0;background:#0005"><div role="${role}"
  aria-modal="true" aria-labelledby="ask" style="background:#fff"><h2 id="ask">${words.ask}</h2>${buttons(words)}</div></div>`;
const inDialog = (words: Words) => `<dialog><p>${words.ask}</p><form method="dialog">${buttons(words)}</form></dialog>`;
const inPopover = (words: Words) =>
  `<div popover="manual" style="padding:9px"><p>${words.ask}</p>${buttons(words)}</div>`;

export interface ForeignPage extends Partial<Behaviour> {
  readonly control: ControlName | PopularControlName | NextControlName | BlindControlName;
  readonly table: TableName | BlindTableName;
  readonly words: Words;
  /** What the section stands in, if not in the tab itself. */
  readonly frame?: 'tearsheet' | 'modal';
  /** The section, if it is built otherwise than the others. */
  readonly card?: (words: Words) => string;
}

const POPULAR_PAGES: Readonly<Record<string, ForeignPage>> = {
  'Tom Select, French, its server is slow': {
    control: 'Tom Select',
    table: 'table of Bootstrap',
    words: FR,
    listMs: 700,
  },
  'Choices.js, German, 200': { control: 'Choices.js', table: 'table of Bootstrap', words: DE, offered: 200 },
  'Chosen, closes at each choice': { control: 'Chosen', table: 'list group', words: EN, offered: 60, missing: 5 },
  'Kendo UI, Japanese, 300': {
    control: 'MultiSelect of Kendo UI',
    table: 'table of Bootstrap',
    words: JA,
    offered: 300,
  },
  'Syncfusion, 500, says “+ 6 more”': {
    control: 'MultiSelect of Syncfusion, with check boxes',
    table: 'table of Bootstrap',
    words: EN,
    offered: 500,
  },
  'Carbon, German, some are chosen before': {
    control: 'FilterableMultiSelect of Carbon',
    table: 'table of Bootstrap',
    words: DE,
    offered: 120,
    chosenBefore: 2,
  },
  'Blueprint, two cannot be chosen': {
    control: 'MultiSelect of Blueprint',
    table: 'table of Bootstrap',
    words: EN,
    offered: 150,
    disabled: 2,
  },
  'Chakra UI, French, twelve, says nothing': {
    control: 'Combobox of Chakra UI',
    table: 'table of Bootstrap',
    words: FR,
    offered: 12,
    missing: 4,
    chosenBefore: 1,
  },
  'PatternFly, some are chosen before': {
    control: 'Select of PatternFly, with check boxes',
    table: 'table of Bootstrap',
    words: EN,
    offered: 40,
    chosenBefore: 2,
  },
  'Primer, Japanese, 250': {
    control: 'SelectPanel of Primer',
    table: 'table of Bootstrap',
    words: JA,
    offered: 250,
    chosenBefore: 1,
  },
  'MUI, French, 1,000, says “+7”, two cannot be chosen': {
    control: 'Autocomplete of MUI, with check boxes',
    table: 'table of Bootstrap',
    words: FR,
    offered: 1_000,
    chosenBefore: 3,
    disabled: 2,
  },
  'PrimeNG, 600 virtual': {
    control: 'MultiSelect of PrimeNG',
    table: 'table of Bootstrap',
    words: EN,
    offered: 600,
    chosenBefore: 1,
  },
  'Naive UI, Japanese, 3,000 virtual': {
    control: 'Select of Naive UI',
    table: 'table of Bootstrap',
    words: JA,
    offered: 3_000,
  },
  'Radix, German, twelve check boxes': {
    control: 'check boxes in a popover of Radix',
    table: 'table of Bootstrap',
    words: DE,
    offered: 12,
    missing: 4,
  },
};

export const FOREIGN_PAGES: Readonly<Record<string, ForeignPage>> = {
  'cmdk, Bootstrap': { control: 'cmdk in a popover of Radix', table: 'table of Bootstrap', words: EN, says: 'Saved' },
  'cmdk, German, asks': {
    control: 'cmdk in a popover of Radix',
    table: 'mat-table with its paginator',
    words: DE,
    asks: inRole(DE, 'alertdialog'),
    answer: 'yes',
  },
  'Headless UI, DataTables.net': {
    control: 'Listbox of Headless UI',
    table: 'DataTables.net',
    words: EN,
    permitted: 25,
  },
  'Headless UI, asks and is told no': {
    control: 'Listbox of Headless UI',
    table: 'table of Bootstrap',
    words: EN,
    asks: inDialog(EN),
    answer: 'no',
  },
  'Ariakit, Bootstrap': { control: 'Select of Ariakit', table: 'table of Bootstrap', words: EN },
  'Ariakit, endless table': { control: 'Select of Ariakit', table: 'TanStack, endless', words: FR, permitted: 35 },
  'Ariakit, Japanese, asks in a popover': {
    control: 'Select of Ariakit',
    table: 'table of AntD',
    words: JA,
    asks: inPopover(JA),
    answer: 'yes',
  },
  'Downshift, cards': { control: 'useMultipleSelection of Downshift', table: 'GridList of React Aria', words: EN },
  'Downshift, slow server that fails in the middle': {
    control: 'useMultipleSelection of Downshift',
    table: 'table of Bootstrap',
    words: ES,
    serverMs: 6_000,
    failAfter: 4,
    says: 'No se pudieron añadir todos los proyectos.',
    voice: '<div role="alert" data-said></div>',
  },
  'React Aria, both': { control: 'ListBox of React Aria', table: 'GridList of React Aria', words: EN, serverMs: 2_500 },
  'React Aria, limit of 4': {
    control: 'ListBox of React Aria',
    table: 'table of Bootstrap',
    words: EN,
    limit: 4,
    limitSays: 'You can only add up to 4 projects.',
    voice: '<div role="alert" data-said></div>',
  },
  'Fluent UI, DataGrid of MUI': {
    control: 'Combobox of Fluent UI',
    table: 'DataGrid of MUI',
    words: EN,
    permitted: 24,
  },
  'Fluent UI, Polish': { control: 'Combobox of Fluent UI', table: 'list group', words: PL },
  'Vuetify, 400 virtual': { control: 'autocomplete of Vuetify', table: 'chips of Vuetify', words: EN, offered: 400 },
  'Vuetify, German, shown only later': {
    control: 'autocomplete of Vuetify',
    table: 'table of Bootstrap',
    words: DE,
    isShownLater: true,
    says: 'Gespeichert',
  },
  'Angular Material, both': {
    control: 'mat-select of Angular',
    table: 'mat-table with its paginator',
    words: DE,
    permitted: 23,
    serverMs: 1_500,
  },
  'bootstrap-select, DataTables.net': {
    control: 'bootstrap-select',
    table: 'DataTables.net',
    words: FR,
    permitted: 31,
    says: '9 projets ajoutés',
  },
  'Select2 that wants two letters': {
    control: 'Select2 with its server',
    table: 'table of Bootstrap',
    words: EN,
    listMs: 250,
  },
  'Mantine, asks': {
    control: 'MultiSelect of Mantine',
    table: 'table of Bootstrap',
    words: ES,
    asks: inRole(ES, 'dialog'),
    answer: 'yes',
    answerAfterMs: 5_000,
  },
  'Element Plus, Japanese': {
    control: 'el-select of Element Plus',
    table: 'table of AntD',
    words: JA,
    permitted: 22,
    says: '保存しました',
  },
  'PrimeReact, one at a time': {
    control: 'AutoComplete of PrimeReact, one at a time',
    table: 'list group',
    words: EN,
    missing: 4,
  },
  ...POPULAR_PAGES,
};
