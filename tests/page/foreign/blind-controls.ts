/** Drop-downs as somebody may build them who has never seen ours: each is one habit, whatever the library is called. */
import type { Control } from './controls.ts';

const scrolled = (height: number) => `style="max-height:${height}px;overflow:auto"`;
const floating = (content: string) =>
  `<div style="position:fixed;left:20px;top:180px;background:#fff">${content}</div>`;
const field = (id: string) => `<input data-search data-open type="text" role="combobox" aria-autocomplete="list"
  aria-haspopup="listbox" aria-expanded="false" aria-controls="${id}" autocomplete="off" value="">`;
const listbox = (id: string, many = true) =>
  floating(
    `<ul data-rows role="listbox" id="${id}" ${many ? 'aria-multiselectable="true"' : ''} ${scrolled(240)}></ul>`,
  );
const button = (id: string) => `<button type="button" data-open aria-haspopup="listbox" aria-expanded="false"
  aria-controls="${id}"><span data-text>…</span></button>`;

export const BLIND_CONTROLS = {
  'tags beside a wrapped field': {
    trigger: `<div class="tags"><div data-text style="display:contents"></div><div class="tags__input">${field('b1')}
      </div></div>`,
    popup: listbox('b1'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}">${label}</li>`,
    chip: (label) => `<span class="tag">${label}<i class="tag-remove" data-out="${label}"></i></span>`,
    shows: 'chips',
    search: 'local',
  },
  'tags with empty links as crosses': {
    trigger: `<div class="picker" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="b2"
      tabindex="0" data-open><ul data-text style="display:contents"></ul><input data-search type="text" value=""></div>`,
    popup: listbox('b2', false),
    row: ({ id, label, isActive }) =>
      `<li role="option" data-id="${id}" class="${isActive ? 'hot' : ''}" aria-selected="${isActive}">${label}</li>`,
    chip: (label) => `<li class="choice"><span>${label}</span><a class="choice-close" data-out="${label}"></a></li>`,
    shows: 'chips',
    hidesChosen: true,
    search: 'local',
  },
  'lines under each name': {
    trigger: button('b3'),
    popup: listbox('b3'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}"><div>${label}</div>
      <small>Stage: Bidding</small></li>`,
    shows: 'count',
  },
  'an All at the beginning': {
    trigger: button('b4'),
    popup:
      floating(`<div role="listbox" id="b4" aria-multiselectable="true" ${scrolled(240)}><div role="option" data-all
      aria-selected="false">Select all</div><div data-rows></div></div>`),
    row: ({ id, label, isChosen }) => `<div role="option" data-id="${id}" aria-selected="${isChosen}">${label}</div>`,
    shows: 'count',
  },
  'tags folded to +37': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="b5"><span data-text style="display:contents"></span><input data-search type="text" value=""></div>`,
    popup: listbox('b5'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}">${label}</li>`,
    rest: (count) => `<span class="more">+${count}</span>`,
    shows: 'chips',
    most: 2,
    search: 'local',
  },
  'buttons in the rows': {
    trigger: button('b6'),
    popup: listbox('b6'),
    row: ({ id, label, isChosen, isDisabled }) => `<li role="option" aria-selected="${isChosen}"
      aria-disabled="${isDisabled}"><button type="button" data-id="${id}">${label}</button></li>`,
    shows: 'names',
  },
  'a grid that drops down': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="grid" aria-expanded="false" aria-controls="b7">
      <span data-text>…</span></div>`,
    popup: floating(`<div role="grid" id="b7" data-rows aria-multiselectable="true" ${scrolled(240)}></div>`),
    row: ({ id, label, isChosen }) => `<div role="row" data-id="${id}" aria-selected="${isChosen}"><div role="gridcell">
      ${label}</div></div>`,
    shows: 'count',
  },
  'details with check boxes': {
    trigger: `<details><summary><span data-text>…</span></summary><div data-rows ${scrolled(200)}></div></details>`,
    popup: '',
    isAlwaysOpen: true,
    pickOn: 'change',
    row: ({ id, label, isChosen }) => `<label data-id="${id}"><input type="checkbox" ${isChosen ? 'checked' : ''}>
      <span>${label}</span></label>`,
    shows: 'count',
  },
  'toggle buttons': {
    trigger: `<div role="group"><div data-rows ${scrolled(200)}></div><span data-text hidden></span></div>`,
    popup: '',
    isAlwaysOpen: true,
    row: ({ id, label, isChosen }) =>
      `<button type="button" data-id="${id}" aria-pressed="${isChosen}">${label}</button>`,
    shows: 'nothing',
  },
  'only what is searched for': {
    trigger: `<div class="lookup"><span data-text style="display:contents"></span>${field('b8')}</div>`,
    popup: listbox('b8'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}">${label}</li>`,
    chip: (label) => `<span class="pill"><span>${label}</span><button type="button" aria-label="×" data-out="${label}">×
      </button></span>`,
    shows: 'chips',
    search: 'server',
    least: 3,
    hint: '<li>…</li>',
  },
  'a field that fills itself': {
    trigger: `<div class="single"><span data-text hidden></span>${field('b9')}<svg width="9" height="9"></svg></div>`,
    popup: listbox('b9', false),
    row: ({ id, label, isActive }) => `<li role="option" data-id="${id}" aria-selected="${isActive}">${label}</li>`,
    shows: 'names',
    holdsOne: true,
    closesOnPick: true,
    search: 'local',
  },
  'stays open under the pointer': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="b10"><div data-text style="display:contents"></div><input data-search type="text" value=""></div>`,
    popup: listbox('b10'),
    row: ({ id, label, isActive }) => `<li role="option" data-id="${id}" class="${isActive ? 'is-highlighted' : ''}"
      aria-selected="${isActive}">${label}</li>`,
    chip: (label) => `<span class="pill">${label}<span class="pill-delete" data-out="${label}"></span></span>`,
    shows: 'chips',
    hidesChosen: true,
    search: 'local',
  },
  'an arrow that says that it is closed': {
    trigger: `<div role="combobox" data-open tabindex="0" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="b11"><span data-text>…</span><i class="caret closed"></i></div>`,
    popup: listbox('b11'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}">${label}</li>`,
    shows: 'names',
  },
  'tokens with a picture before each': {
    trigger: `<div class="box"><span data-text style="display:contents"></span><div>${field('b12')}</div></div>`,
    popup: listbox('b12'),
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" aria-selected="${isChosen}"><img alt=""
      src="data:,">${label}</li>`,
    chip: (label) => `<span class="token"><img alt="" src="data:,"><b>${label}</b><button type="button" title="×"
      data-out="${label}"></button></span>`,
    shows: 'chips',
    search: 'local',
  },
} satisfies Record<string, Control>;

export type BlindControlName = keyof typeof BLIND_CONTROLS;
