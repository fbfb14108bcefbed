/** Drop-downs as Procore's own front end may build them next: other versions of its components, and other places. */
import type { Control } from './controls.ts';

const scrolled = (height: number) => `style="max-height:${height}px;overflow:auto"`;
const clear = '<svg name="Clear" width="16" height="16"><path d="M0 0h9v9"></path></svg>';
const arrow = '<div data-qa="multiselect-select-arrow"><div></div></div>';
const item = (id: string, label: string) => JSON.stringify({ id: Number(id), label }).replaceAll('"', '&quot;');
const tick = (isOn: boolean) => `<input type="checkbox" tabindex="-1" ${isOn ? 'checked' : ''}>`;
const overlay = (content: string) => `<div style="z-index:1051;position:relative"><div
  data-qa="core-overlay-trigger-overlay-wrapper" style="position:fixed;left:20px;top:160px;background:#fff">${content}</div></div>`;

export const NEXT_CONTROLS = {
  'MultiSelect of core-react 8': {
    trigger: `<div class="sc-abc" data-open tabindex="-1"><div><div style="display:contents" data-text></div><div><input
      data-search type="text" data-qa="core-multiselect-input" aria-controls="menu-81" placeholder="…" value=""></div>
      </div><div><button type="button" tabindex="-1" data-close="true" data-qa="core-multiselect-clear"
      aria-label="x"><span><svg></svg></span></button>${arrow}</div></div>`,
    popup: overlay(`<div data-qa="multi-select-menu"><div data-rows role="listbox" id="menu-81" tabindex="0"
      data-internal="menuimperative-options" ${scrolled(260)}></div></div>`),
    row: ({ id, label, isChosen, isActive, isDisabled }) => `<div role="option" data-id="${id}"
      data-value="${item(id, label)}" data-selected="${isChosen}" data-disabled="${isDisabled}"
      data-highlighted="${isActive}" ${isChosen ? 'aria-selected="true"' : ''}>${label}</div>`,
    chip: (label) => `<div class="token"><span>${label}</span><span aria-label="Remove selection" role="img"
      data-close="true" data-out="${label}">${clear}</span></div>`,
    shows: 'chips',
    search: 'local',
  },
  'MultiSelect that is a combobox of tokens': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="menu-91" aria-label="…"><ul role="list" style="display:contents" data-text></ul><input data-search
      type="text" autocomplete="off" value=""><span aria-hidden="true"><svg></svg></span></div>`,
    popup: `<div data-floating-ui-portal><div data-rows role="listbox" aria-multiselectable="true" id="menu-91"
      ${scrolled(300)}></div></div>`,
    row: ({ id, label, isChosen, isActive, isDisabled }) => `<div role="option" id="item-${id}" data-id="${id}"
      aria-checked="${isChosen}" aria-selected="${isActive}" aria-disabled="${isDisabled}"><span aria-hidden="true">${
        isChosen ? '✓' : ''
      }</span><span>${label}</span></div>`,
    chip: (label) => `<li role="listitem"><span>${label}</span><button type="button" aria-label="${label} ×"
      data-out="${label}">${clear}</button></li>`,
    rest: (count) => `<li role="listitem"><span>+${count}</span></li>`,
    shows: 'chips',
    most: 3,
    search: 'local',
    paintMs: 150,
  },
  'SuperSelect with its server': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="dialog" aria-expanded="false"
      aria-controls="menu-101"><div><div data-text>…</div></div><div><span><svg></svg></span></div></div>`,
    popup: `<div data-floating-ui-portal><div role="dialog" id="menu-101"><div><input data-search type="text"
      role="searchbox" aria-controls="list-101" value=""></div><div data-virtuoso-scroller="true" role="listbox"
      id="list-101" tabindex="0"><div data-rows data-testid="virtuoso-item-list"></div></div></div></div>`,
    row: ({ id, label, isActive, isChosen }) => `<div role="option" id="item-${id}" data-id="${id}"
      aria-selected="${isActive}" aria-setsize="20"><div><div>${label}</div>${isChosen ? '<svg></svg>' : ''}</div></div>`,
    shows: 'count',
    search: 'server',
    isVirtual: true,
  },
  'SuperSelect with check boxes': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="dialog" aria-expanded="false"
      aria-controls="menu-111"><div><div data-text></div><input data-search type="text" aria-controls="list-111"
      value=""></div><div><span><svg></svg></span></div></div>`,
    popup: `<div data-floating-ui-portal><div role="none" id="menu-111"><div data-virtuoso-scroller="true" role="listbox"
      id="list-111" tabindex="0"><div data-rows></div></div></div></div>`,
    row: ({ id, label, isActive, isChosen }) => `<div role="option" id="item-${id}" data-id="${id}"
      aria-selected="${isActive}"><div><label>${tick(isChosen)}<span></span></label><div>${label}</div></div></div>`,
    chip: (label) => `<div><span>${label}</span><button type="button" tabindex="-1" aria-label="×"
      data-out="${label}">${clear}</button></div>`,
    shows: 'chips',
    search: 'local',
    isVirtual: true,
  },
  'tree to choose in': {
    trigger: `<button type="button" data-open aria-haspopup="tree" aria-expanded="false" aria-controls="tree-1"><span
      data-text>…</span><svg></svg></button>`,
    popup: overlay(`<div><input data-search type="search" value=""><div data-rows role="tree" id="tree-1"
      aria-multiselectable="true" ${scrolled(300)}></div></div>`),
    group: ({ name, isChosen }) => `<div role="treeitem" aria-level="1" aria-expanded="true" data-group="${name}"
      aria-checked="${isChosen}">${tick(isChosen)}<span>${name}</span></div>`,
    row: ({ id, label, isChosen, isDisabled }) => `<div role="treeitem" aria-level="2" data-id="${id}"
      aria-checked="${isChosen}" aria-disabled="${isDisabled}">${tick(isChosen)}<span>${label}</span></div>`,
    shows: 'count',
    search: 'local',
  },
  'TieredSelect for many': {
    trigger: `<div tabindex="0" role="button" data-open><div data-text>…</div><div><div></div></div></div>`,
    popup:
      overlay(`<div data-qa="tiered-select-menu" role="none"><div><input data-search role="searchbox" value=""></div>
      <nav><ol><li><button type="button" data-back><svg data-qa="tiered-select-home"></svg></button></li></ol></nav>
      <div data-rows role="listbox" data-internal="menuimperative-options" ${scrolled(260)}></div></div>`),
    group: ({ name, isChosen }) => `<div role="option" data-group="${name}" data-selected="${isChosen}"
      data-value="&quot;${name}&quot;" tabindex="-1">${name}<div><button type="button" data-into
      data-qa="tiered-select-arrow" aria-label="Go to tier"><svg></svg></button></div></div>`,
    hasTiers: true,
    row: ({ id, label, isChosen, isActive }) => `<div role="option" data-id="${id}" data-value="${item(id, label)}"
      data-selected="${isChosen}" data-highlighted="${isActive}" tabindex="-1">${label}</div>`,
    shows: 'names',
    search: 'local',
  },
  Typeahead: {
    trigger: `<div><input data-search data-open type="text" data-qa="core-typeahead-input" role="combobox"
      aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="menu-121" value=""><div><svg
      data-qa="core-typeahead-search-icon"></svg></div></div>`,
    popup: overlay(`<div data-rows role="listbox" id="menu-121" ${scrolled(260)}></div>`),
    row: ({ id, label }) => `<div role="option" data-id="${id}" data-value="${item(id, label)}"
      aria-selected="false"><div>${label}</div></div>`,
    shows: 'names',
    holdsOne: true,
    closesOnPick: true,
    search: 'server',
    least: 2,
  },
  'PillSelect for many': {
    trigger: `<div tabindex="0" role="button" data-open><div style="display:contents" data-text>…</div><div><div></div>
      </div></div>`,
    popup: overlay(`<div data-qa="select-menu"><div data-rows role="listbox" tabindex="0"
      data-internal="menuimperative-options" ${scrolled(260)}></div></div>`),
    row: ({ id, label, isChosen, isActive }) => `<div role="option" data-id="${id}" data-value="${item(id, label)}"
      data-selected="${isChosen}" data-highlighted="${isActive}" ${isChosen ? 'aria-selected="true"' : ''}><div><span
      class="pill" color="gray">${label}</span><div>${isChosen ? '<svg name="Check"></svg>' : ''}</div></div></div>`,
    chip: (label) => `<span class="pill" color="gray">${label}</span>`,
    shows: 'chips',
  },
  'MultiSelect whose menu is in a shadow root': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="listbox" aria-expanded="false"><div
      style="display:contents" data-text></div><input data-search type="text" value=""><svg></svg></div>`,
    popup: `<div style="position:fixed;left:20px;top:160px;background:#fff"><div data-rows role="listbox"
      aria-multiselectable="true" ${scrolled(280)}></div></div>`,
    isInShadow: true,
    row: ({ id, label, isChosen }) =>
      `<div role="option" data-id="${id}" data-value="${id}" aria-selected="${isChosen}">${label}</div>`,
    shows: 'chips',
    search: 'local',
  },
  'two columns': {
    trigger: `<div role="group" style="display:flex"><div><input data-search type="search" value=""><ul data-rows
      ${scrolled(240)}></ul></div><div><button type="button" data-done aria-label="→">→</button></div><ul data-text
      style="min-width:200px"></ul></div>`,
    popup: '',
    isAlwaysOpen: true,
    confirms: true,
    hidesChosen: true,
    pickOn: 'change',
    row: ({ id, label, isChosen, isDisabled }) => `<li><label data-id="${id}"><input type="checkbox"
      ${isChosen ? 'checked' : ''} ${isDisabled ? 'disabled' : ''}><span>${label}</span></label></li>`,
    chip: (label) =>
      `<li><span>${label}</span><button type="button" aria-label="←" data-out="${label}">←</button></li>`,
    shows: 'chips',
    search: 'local',
  },
  'table of check boxes': {
    trigger: `<table><thead><tr><th><input type="checkbox" data-all aria-label="*"></th><th>#</th></tr></thead>
      <tbody data-rows></tbody></table>`,
    popup: '',
    isAlwaysOpen: true,
    isBulk: true,
    pickOn: 'change',
    row: ({ id, label, isChosen, isDisabled }) => `<tr data-id="${id}" aria-selected="${isChosen}"><td><input
      type="checkbox" ${isChosen ? 'checked' : ''} ${isDisabled ? 'disabled' : ''}></td><td>${label}</td></tr>`,
    shows: 'nothing',
  },
  'Modal to choose in': {
    trigger: `<button type="button" data-open aria-haspopup="dialog" aria-expanded="false"><span><span
      data-text>…</span></span></button>`,
    popup: `<div style="position:fixed;inset:0;background:#0005"><div role="dialog" aria-modal="true" aria-labelledby="m1"
      style="background:#fff"><div><h3 id="m1">…</h3><button type="button" aria-label="x" data-close><svg></svg></button>
      </div><div><input data-search type="search" value=""><div data-rows role="group" ${scrolled(300)}></div></div><div>
      <button type="button" data-close>×</button><button type="button" data-done>OK</button></div></div></div>`,
    confirms: true,
    pickOn: 'change',
    row: ({ id, label, isChosen, isDisabled }) => `<label data-id="${id}"><input type="checkbox" value="${id}"
      ${isChosen ? 'checked' : ''} ${isDisabled ? 'disabled' : ''}><span>${label}</span></label>`,
    shows: 'count',
    search: 'local',
  },
  'AutoComplete of PrimeReact, many': {
    trigger: `<div class="p-autocomplete p-autocomplete-multiple"><ul class="p-autocomplete-multiple-container"><span
      data-text style="display:contents"></span><li class="p-autocomplete-input-token"><input data-search data-open
      role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="pr_id_2_list"
      type="text" autocomplete="off" value=""></li></ul></div>`,
    popup: `<div class="p-autocomplete-panel"><div><ul data-rows id="pr_id_2_list" class="p-autocomplete-items"
      role="listbox" ${scrolled(200)}></ul></div></div>`,
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" class="p-autocomplete-item"
      aria-selected="${isChosen}" data-p-highlight="${isChosen}">${label}</li>`,
    chip: (label) => `<li class="p-autocomplete-token p-highlight"><span class="p-autocomplete-token-label">${label}
      </span><svg class="p-autocomplete-token-icon" aria-hidden="true" data-out="${label}"></svg></li>`,
    shows: 'chips',
    closesOnPick: true,
    search: 'server',
    least: 1,
  },
  'multiple dropdown of Semantic UI': {
    trigger: `<div class="ui fluid multiple search selection dropdown" data-open data-inside role="combobox"
      aria-expanded="false"><span data-text style="display:contents"></span><input data-search aria-autocomplete="list"
      autocomplete="off" class="search" tabindex="0" type="text" value=""><div aria-atomic="true" aria-live="polite"
      class="divider default text" role="alert"></div><i aria-hidden="true" class="dropdown icon"></i></div>`,
    popup: `<div data-rows aria-multiselectable="true" class="visible menu transition" role="listbox"
      ${scrolled(240)}></div>`,
    row: ({ id, label, isActive }) => `<div role="option" data-id="${id}" aria-checked="false"
      aria-selected="${isActive}" class="${isActive ? 'selected ' : ''}item" style="pointer-events:all"><span
      class="text">${label}</span></div>`,
    chip: (label) => `<a class="ui label" value="1">${label}<i aria-hidden="true" class="delete icon"
      data-out="${label}"></i></a>`,
    shows: 'chips',
    isInline: true,
    hidesChosen: true,
    search: 'local',
  },
} satisfies Record<string, Control>;

export type NextControlName = keyof typeof NEXT_CONTROLS;
