/** Drop-downs in the markup that other libraries give them. None of them is Procore's today; any may be tomorrow. */

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  /** It is shown and cannot be chosen. */
  readonly isDisabled: boolean;
}

/** A drop-down as data: `foreign-page.ts` gives it its behaviour. */
export interface Control {
  /** `data-open`: what opens it; `data-text`: where the choice is shown; `data-search`: where the user types. */
  readonly trigger: string;
  readonly openOn?: 'click' | 'mousedown' | 'pointerdown';
  /** Also by the keyboard. */
  readonly opensOnArrow?: boolean;
  readonly pickOn?: 'click' | 'mousedown' | 'mouseup' | 'pointerup' | 'change';
  /** `data-rows`: where the rows stand; `data-search` where the search is in the list. */
  readonly popup: string;
  readonly row: (row: Row) => string;
  readonly shows: 'chips' | 'names' | 'count' | 'nothing';
  readonly chip?: (label: string) => string;
  readonly counted?: (count: number) => string;
  /** How many chips or names are shown while it is closed, and what is said of the rest. */
  readonly most?: number;
  readonly rest?: (count: number) => string;
  /** Class of the `<select>` that it stands for, which is hidden and follows what is chosen. */
  readonly native?: string;
  readonly isInline?: boolean;
  /** The list stays in the document while it is closed. */
  readonly staysHidden?: boolean;
  /** What is chosen stands first when it is opened again. */
  readonly isChosenFirst?: boolean;
  /** What is chosen leaves the list. */
  readonly hidesChosen?: boolean;
  readonly holdsOne?: boolean;
  readonly closesOnPick?: boolean;
  readonly search?: 'local' | 'server';
  /** How many letters the server wants. */
  readonly least?: number;
  readonly isVirtual?: boolean;
  /** Said in the list where it has no rows. */
  readonly hint?: string;
  /** Rows that hold others: a press on one chooses all in it; with `data-into` in it, that leads to them. */
  readonly group?: (group: { name: string; isChosen: boolean }) => string;
  /** Those in a group are shown only behind it, or where a search has found them. `data-back` leads out again. */
  readonly hasTiers?: boolean;
  /** A choice counts only after a press on `data-done`. */
  readonly confirms?: boolean;
  /** There is no list to open: `data-rows` is in the trigger. */
  readonly isAlwaysOpen?: boolean;
  /** Add says how many it would add, and cannot be pressed without one. */
  readonly isBulk?: boolean;
  readonly isInShadow?: boolean;
  /** A choice is drawn so much later than it is made. */
  readonly paintMs?: number;
}

const check = (isOn: boolean) => `<svg class="check" style="opacity:${isOn ? 1 : 0}" width="12" height="12"></svg>`;

export const CONTROLS = {
  'cmdk in a popover of Radix': {
    trigger: `<button type="button" role="combobox" data-open aria-haspopup="dialog" aria-expanded="false"
      aria-controls="radix-r1" data-state="closed"><span data-text>…</span><svg></svg></button>`,
    popup: `<div data-radix-popper-content-wrapper style="position:fixed;left:20px;top:200px">
      <div role="dialog" id="radix-r1" data-state="open" tabindex="-1"><div cmdk-root tabindex="-1"><div>
      <input data-search cmdk-input role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded="true"
      aria-controls="radix-r2" type="text" value=""></div><div cmdk-list role="listbox" id="radix-r2"
      style="max-height:260px;overflow:auto"><div data-rows role="group"></div></div></div></div></div>`,
    row: ({ id, label, isChosen, isActive }) => `<div cmdk-item role="option" data-value="${label}" data-id="${id}"
      aria-disabled="false" aria-selected="${isActive}" data-selected="${isActive}">${check(isChosen)}${label}</div>`,
    shows: 'count',
    search: 'local',
  },
  'Listbox of Headless UI': {
    trigger: `<button type="button" data-open id="headlessui-button-1" aria-haspopup="listbox" aria-expanded="false"
      data-headlessui-state=""><span data-text>…</span></button>`,
    openOn: 'mousedown',
    popup: `<div data-headlessui-portal><ul data-rows role="listbox" aria-multiselectable="true" tabindex="0"
      aria-labelledby="headlessui-button-1" id="headlessui-options-2" style="max-height:240px;overflow:auto"></ul></div>`,
    row: ({ id, label, isChosen }) => `<li role="option" tabindex="-1" data-id="${id}" aria-selected="${isChosen}"
      ${isChosen ? 'data-selected=""' : ''}><span>${label}</span></li>`,
    shows: 'names',
  },
  'Select of Ariakit': {
    trigger: `<button type="button" data-open role="combobox" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="ariakit-1"><span data-text>…</span><span aria-hidden="true"><svg></svg></span></button>`,
    popup: `<div role="presentation"><div data-rows id="ariakit-1" role="listbox" aria-multiselectable="true"
      style="max-height:240px;overflow:auto"></div></div>`,
    row: ({ id, label, isChosen }) => `<div role="option" data-id="${id}" aria-selected="${isChosen}">
      <span aria-hidden="true">${isChosen ? '✓' : ''}</span>${label}</div>`,
    shows: 'count',
  },
  'useMultipleSelection of Downshift': {
    trigger: `<div class="box"><span data-text></span><input data-search data-open role="combobox"
      aria-autocomplete="list" aria-controls="downshift-0-menu" aria-expanded="false" autocomplete="off" value="">
      <button type="button" tabindex="-1" aria-label="toggle menu" aria-controls="downshift-0-menu">↓</button></div>`,
    popup: `<ul data-rows id="downshift-0-menu" role="listbox" style="max-height:240px;overflow:auto"></ul>`,
    row: ({ id, label, isActive }) => `<li role="option" id="downshift-0-item-${id}" data-id="${id}"
      aria-selected="${isActive}">${label}</li>`,
    shows: 'chips',
    isInline: true,
    hidesChosen: true,
    search: 'local',
  },
  'ListBox of React Aria': {
    trigger: `<button type="button" data-open aria-haspopup="listbox" aria-expanded="false" id="react-aria-1"
      data-rac=""><span data-text>…</span><span aria-hidden="true">▼</span></button>`,
    openOn: 'pointerdown',
    pickOn: 'pointerup',
    popup: `<div data-trigger="Select" data-rac="" role="dialog" style="position:absolute"><div data-rows role="listbox"
      id="react-aria-2" aria-multiselectable="true" data-layout="stack" style="max-height:240px;overflow:auto"></div></div>`,
    row: ({ id, label, isChosen }) => `<div role="option" data-rac="" data-key="${id}" data-id="${id}"
      data-selection-mode="multiple" aria-selected="${isChosen}"><span slot="label">${label}</span></div>`,
    shows: 'names',
  },
  'Combobox of Fluent UI': {
    trigger: `<div class="fui-Combobox"><span data-text></span><input data-search data-open class="fui-Combobox__input"
      role="combobox" aria-expanded="false" aria-controls="fluent-list-1" type="text" value="">
      <span class="fui-Combobox__expandIcon" role="button" aria-label="open"><svg></svg></span></div>`,
    popup: `<div data-portal-node="true"><div data-rows role="menu" id="fluent-list-1" class="fui-Listbox"
      style="max-height:240px;overflow:auto"></div></div>`,
    row: ({ id, label, isChosen }) => `<div role="menuitemcheckbox" data-id="${id}" id="fluent-option${id}"
      aria-checked="${isChosen}" class="fui-Option"><span aria-hidden="true">${check(isChosen)}</span>${label}</div>`,
    shows: 'chips',
    search: 'local',
  },
  'autocomplete of Vuetify': {
    trigger: `<div class="v-input v-autocomplete"><div class="v-field" data-open role="combobox" aria-haspopup="listbox"
      aria-expanded="false" aria-owns="menu-v-4"><span data-text></span><input data-search type="text" size="1" value="">
      <i class="mdi-menu-down" role="button" aria-hidden="true" tabindex="-1"></i></div></div>`,
    openOn: 'mousedown',
    popup: `<div class="v-overlay v-overlay--active v-menu"><div class="v-overlay__content" id="menu-v-4">
      <div class="v-list" role="listbox" aria-multiselectable="true" tabindex="-1"><div data-rows></div></div></div></div>`,
    row: ({ id, label, isChosen }) => `<div class="v-list-item" role="option" tabindex="-2" data-id="${id}"
      aria-selected="${isChosen}"><span class="v-list-item__overlay"></span><div><input type="checkbox" tabindex="-1"
      ${isChosen ? 'checked' : ''}></div><div class="v-list-item-title">${label}</div></div>`,
    shows: 'chips',
    search: 'local',
    isVirtual: true,
  },
  'mat-select of Angular': {
    trigger: `<mat-form-field><mat-select data-open role="combobox" aria-haspopup="listbox" aria-expanded="false"
      tabindex="0" id="mat-select-0" class="mat-mdc-select"><div class="mat-mdc-select-trigger"><span data-text>…</span>
      <div><svg focusable="false" aria-hidden="true"></svg></div></div></mat-select></mat-form-field>`,
    popup: `<div class="cdk-overlay-container"><div class="cdk-overlay-backdrop" data-close></div><div
      class="cdk-overlay-pane"><div data-rows role="listbox" tabindex="-1" aria-multiselectable="true"
      id="mat-select-0-panel" style="max-height:275px;overflow:auto"></div></div></div>`,
    row: ({ id, label, isChosen }) => `<mat-option role="option" data-id="${id}" aria-selected="${isChosen}"
      aria-disabled="false"><mat-pseudo-checkbox></mat-pseudo-checkbox><span class="mdc-list-item__primary-text">
      ${label}</span></mat-option>`,
    shows: 'names',
  },
  'bootstrap-select': {
    trigger: `<div class="dropdown bootstrap-select show-tick"><button type="button" data-open tabindex="-1"
      class="btn dropdown-toggle" data-toggle="dropdown" role="combobox" aria-owns="bs-select-1" aria-haspopup="listbox"
      aria-expanded="false"><div><div><div data-text>…</div></div></div></button></div>`,
    popup: `<div class="dropdown-menu show"><div class="inner" role="listbox" id="bs-select-1" tabindex="-1"
      aria-multiselectable="true" style="max-height:240px;overflow:auto"><ul data-rows role="presentation"></ul></div></div>`,
    row: ({ id, label, isChosen }) => `<li><a role="option" data-id="${id}" class="dropdown-item" tabindex="0"
      aria-selected="${isChosen}"><span class="check-mark"></span><span class="text">${label}</span></a></li>`,
    shows: 'names',
    isInline: true,
  },
  'Select2 with its server': {
    trigger: `<span class="select2 select2-container"><span class="selection"><span data-open role="combobox"
      class="select2-selection--multiple" aria-haspopup="true" aria-expanded="false" tabindex="-1"><ul data-text></ul>
      <span><textarea data-search rows="1" type="search" tabindex="0" autocomplete="off"
      aria-describedby="select2-container"></textarea></span></span></span></span>`,
    popup: `<span class="select2-container select2-container--open"><span class="select2-dropdown"><span><ul data-rows
      id="select2-results" role="listbox" aria-multiselectable="true" style="max-height:200px;overflow:auto"></ul>
      </span></span></span>`,
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" data-select2-id="${id}"
      aria-selected="${isChosen}" class="select2-results__option">${label}</li>`,
    shows: 'chips',
    closesOnPick: true,
    search: 'server',
    least: 2,
    hint: '<li role="alert" aria-live="assertive">Please enter 2 or more characters</li>',
  },
  'MultiSelect of Mantine': {
    trigger: `<div class="mantine-PillsInput"><div><span data-text></span><input data-search data-open type="text"
      autocomplete="off" aria-haspopup="listbox" aria-expanded="false" aria-controls="mantine-1" value=""></div></div>`,
    popup: `<div data-portal="true"><div data-rows role="listbox" id="mantine-1"
      style="max-height:220px;overflow:auto"></div></div>`,
    row: ({ id, label, isChosen }) => `<div role="option" data-combobox-option="true" data-id="${id}"
      aria-selected="${isChosen}" ${isChosen ? 'data-checked="true"' : ''}>${isChosen ? check(true) : ''}<span>
      ${label}</span></div>`,
    shows: 'chips',
    search: 'local',
  },
  'el-select of Element Plus': {
    trigger: `<div class="el-select"><div class="el-select__wrapper" data-open tabindex="-1"><div data-text></div>
      <input data-search type="text" role="combobox" aria-autocomplete="list" aria-haspopup="listbox"
      aria-expanded="false" aria-controls="el-id-7" readonly value=""><i class="el-icon"><svg></svg></i></div></div>`,
    popup: `<div class="el-popper el-select__popper" aria-hidden="false"><div><ul data-rows role="listbox" id="el-id-7"
      aria-orientation="vertical" style="max-height:274px;overflow:auto"></ul></div></div>`,
    row: ({ id, label, isChosen }) => `<li id="el-id-${id}" data-id="${id}" role="option"
      class="el-select-dropdown__item ${isChosen ? 'is-selected' : ''}" aria-selected="${isChosen}">
      <span>${label}</span></li>`,
    shows: 'chips',
  },
  'AutoComplete of PrimeReact, one at a time': {
    trigger: `<span class="p-autocomplete"><input data-search data-open role="combobox" aria-autocomplete="list"
      aria-haspopup="listbox" aria-expanded="false" aria-controls="pr_id_1_list" type="text" value=""></span>`,
    popup: `<div class="p-autocomplete-panel"><ul data-rows id="pr_id_1_list" role="listbox"
      style="max-height:200px;overflow:auto"></ul></div>`,
    row: ({ id, label }) => `<li class="p-autocomplete-item" role="option" data-id="${id}"
      aria-selected="false">${label}</li>`,
    shows: 'names',
    holdsOne: true,
    closesOnPick: true,
    search: 'server',
    least: 1,
  },
} satisfies Record<string, Control>;

export type ControlName = keyof typeof CONTROLS;
