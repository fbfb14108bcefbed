/** Drop-downs of more libraries, after the source of their published packages, with their rows and signs of a choice. */
import type { Control } from './controls.ts';

const box = (name: string, isOn: boolean) =>
  `<input type="checkbox" class="${name}" tabindex="-1" ${isOn ? 'checked' : ''}>`;
const scrolled = (height: number) => `style="max-height:${height}px;overflow:auto"`;
const hidden = 'style="display:none"';

export const POPULAR_CONTROLS = {
  'Tom Select': {
    native: 'tomselected ts-hidden-accessible',
    trigger: `<div class="ts-wrapper multi plugin-remove_button" data-inside><div class="ts-control" data-open><span data-text
      style="display:contents"></span><input data-search type="text" autocomplete="off" size="1" tabindex="0"
      role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="projects-ts-dropdown"
      id="projects-ts-control"></div></div>`,
    popup: `<div class="ts-dropdown multi"><div data-rows role="listbox" tabindex="-1" class="ts-dropdown-content"
      id="projects-ts-dropdown" ${scrolled(200)}></div></div>`,
    row: ({ id, label, isActive }) => `<div data-selectable="" data-value="${id}" data-id="${id}"
      class="option ${isActive ? 'active' : ''}" role="option" id="projects-opt-${id}"
      ${isActive ? 'aria-selected="true"' : ''}>${label}</div>`,
    chip: (label) => `<div data-value="1" class="item" data-ts-item="">${label}<a href="javascript:void(0)"
      class="remove" role="button" tabindex="-1" title="Remove" data-out="${label}">×</a></div>`,
    shows: 'chips',
    isInline: true,
    staysHidden: true,
    hidesChosen: true,
    search: 'server',
    hint: '<div class="no-results">No results found</div>',
  },
  'Choices.js': {
    native: 'choices__input',
    trigger: `<div class="choices" data-type="select-multiple" role="combobox" aria-autocomplete="list"
      aria-haspopup="true" aria-expanded="false" data-open data-inside><div class="choices__inner"><div data-text
      class="choices__list choices__list--multiple" role="listbox"></div><input data-search type="search"
      class="choices__input choices__input--cloned" autocomplete="off" aria-autocomplete="list"></div></div>`,
    pickOn: 'mousedown',
    popup: `<div class="choices__list choices__list--dropdown" aria-expanded="false"><div data-rows
      class="choices__list" aria-multiselectable="true" role="listbox" ${scrolled(300)}></div></div>`,
    row: ({ id, label, isActive }) => `<div id="choices--projects-item-choice-${id}" data-id="${id}" data-choice=""
      class="choices__item choices__item--choice choices__item--selectable ${isActive ? 'is-highlighted' : ''}"
      role="option" data-value="${id}" data-select-text="Press to select" data-choice-selectable=""
      aria-selected="${isActive}">${label}</div>`,
    chip: (label) => `<div class="choices__item choices__item--selectable" data-item="" data-value="1"
      aria-selected="true" role="option" data-deletable="">${label}<button type="button" class="choices__button"
      aria-label="Remove item" data-button="" data-out="${label}">Remove item</button></div>`,
    shows: 'chips',
    isInline: true,
    staysHidden: true,
    hidesChosen: true,
    search: 'local',
    hint: '<div class="choices__item choices__item--choice has-no-results">No results found</div>',
  },
  Chosen: {
    native: 'chosen-select',
    trigger: `<div class="chosen-container chosen-container-multi" data-inside title="" style="width:400px"><ul data-open
      class="chosen-choices"><span data-text style="display:contents"></span><li class="search-field"><input
      data-search class="chosen-search-input default" type="text" autocomplete="off" value=""></li></ul></div>`,
    openOn: 'mousedown',
    pickOn: 'mouseup',
    popup: `<div class="chosen-drop"><ul data-rows class="chosen-results" ${scrolled(240)}></ul></div>`,
    row: ({ id, label, isChosen, isActive }) =>
      isChosen
        ? `<li class="result-selected" data-option-array-index="${id.slice(-4)}">${label}</li>`
        : `<li class="active-result ${isActive ? 'highlighted' : ''}" data-id="${id}"
      data-option-array-index="${id.slice(-4)}">${label}</li>`,
    chip: (label) => `<li class="search-choice"><span>${label}</span><a class="search-choice-close"
      data-out="${label}"></a></li>`,
    shows: 'chips',
    isInline: true,
    staysHidden: true,
    closesOnPick: true,
    search: 'local',
  },
  'MultiSelect of Kendo UI': {
    trigger: `<span class="k-multiselect k-input k-input-md"><div class="k-input-values" data-open><div data-text
      class="k-chip-list k-selection-multiple" role="listbox" aria-orientation="horizontal" id="tagslist-1"></div>
      <input data-search autocomplete="off" type="text" class="k-input-inner" role="combobox" aria-haspopup="listbox"
      aria-expanded="false" aria-describedby="tagslist-1" value=""></div></span>`,
    popup: `<div class="k-animation-container"><div class="k-popup k-list-container"><div class="k-list"><div
      class="k-list-content" ${scrolled(200)}><ul data-rows id="k-list-1" role="listbox" class="k-list-ul"></ul></div>
      </div></div></div>`,
    row: ({ id, label, isChosen }) => `<li id="option-${id}" data-id="${id}" role="option" aria-selected="${isChosen}"
      class="k-list-item ${isChosen ? 'k-selected' : ''}"><span class="k-list-item-text">${label}</span></li>`,
    chip: (label) => `<div class="k-chip k-chip-md" role="option" aria-selected="true"><span class="k-chip-content">
      <span class="k-chip-label">${label}</span></span><span class="k-chip-actions"><span data-out="${label}"
      class="k-chip-action k-chip-remove-action"><span class="k-icon k-svg-icon" aria-hidden="true"><svg></svg></span>
      </span></span></div>`,
    shows: 'chips',
    closesOnPick: true,
    search: 'local',
  },
  'MultiSelect of Syncfusion, with check boxes': {
    trigger: `<div class="e-multiselect e-input-group e-checkbox e-control-wrapper"><div class="e-multi-select-wrapper
      e-down-icon" data-open><span class="e-delim-view e-delim-values" data-text></span><span class="e-searcher"><input
      class="e-dropdownbase" type="text" autocomplete="off" tabindex="0" readonly aria-disabled="false" role="combobox"
      aria-expanded="false" aria-owns="ms_popup" aria-controls="ms" value=""></span><span class="e-chips-close
      e-close-hooker" style="display:none"></span></div></div>`,
    openOn: 'mousedown',
    pickOn: 'mouseup',
    popup: `<div id="ms_popup" class="e-ddl e-popup e-multi-select-list-wrapper e-popup-open" aria-label="ms"><span
      class="e-filter-parent"><span class="e-input-group"><input data-search class="e-input-filter e-input"
      type="text" autocomplete="off"></span></span><div class="e-selectall-parent" data-all tabindex="0"><div
      class="e-checkbox-wrapper e-css"><span class="e-frame e-icons"></span></div><span class="e-all-text">Select
      All</span></div><div class="e-content e-dropdownbase" ${scrolled(300)}><ul data-rows id="ms_options"
      class="e-list-parent e-ul" role="listbox" aria-hidden="false" aria-label="list"></ul></div></div>`,
    row: ({ id, label, isChosen }) => `<li class="e-list-item ${isChosen ? 'e-active' : ''}" role="option"
      data-value="${id}" data-id="${id}" aria-selected="${isChosen}"><div class="e-checkbox-wrapper e-css"><span
      class="e-frame e-icons ${isChosen ? 'e-check' : ''}"></span></div>${label}</li>`,
    shows: 'names',
    most: 3,
    search: 'local',
  },
  'FilterableMultiSelect of Carbon': {
    trigger: `<div class="cds--multi-select__wrapper cds--list-box__wrapper"><div class="cds--multi-select
      cds--list-box cds--multi-select--filterable"><div class="cds--list-box__field" data-open><span data-text
      style="display:contents"></span><input data-search class="cds--text-input" type="text" role="combobox"
      aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="downshift-1-menu"
      autocomplete="off" id="downshift-1-input" value=""><button type="button" class="cds--list-box__menu-icon"
      tabindex="-1" aria-label="Open" title="Open"><svg></svg></button></div></div></div>`,
    popup: `<ul data-rows id="downshift-1-menu" role="listbox" class="cds--list-box__menu" ${scrolled(220)}></ul>`,
    row: ({ id, label, isChosen, isActive }) => `<li id="downshift-1-item-${id}" data-id="${id}" role="option"
      aria-label="${label}" aria-checked="${isChosen}" aria-selected="${isChosen}" class="cds--list-box__menu-item
      ${isActive ? 'cds--list-box__menu-item--highlighted' : ''}"><div class="cds--list-box__menu-item__option"><div
      class="cds--checkbox-wrapper"><div class="cds--form-item">${box('cds--checkbox', isChosen)}<span
      class="cds--checkbox-label" title=""><div class="cds--checkbox-label-text">${label}</div></span></div></div></div>
      </li>`,
    counted: (count) => `<div class="cds--tag cds--tag--filter cds--tag--high-contrast"><span class="cds--tag__label"
      title="${count}">${count}</span><div role="button" tabindex="-1" class="cds--tag__close-icon"
      aria-label="Clear all selected items" data-out=""><svg></svg></div></div>`,
    shows: 'count',
    isInline: true,
    isChosenFirst: true,
    search: 'local',
  },
  'MultiSelect of Blueprint': {
    trigger: `<div class="bp6-popover-target bp6-multi-select"><div data-open aria-autocomplete="list"
      aria-controls="listbox-1" aria-expanded="false" aria-haspopup="listbox" role="combobox"><div class="bp6-input
      bp6-tag-input"><div class="bp6-tag-input-values"><span data-text style="display:contents"></span><input
      data-search class="bp6-input-ghost bp6-multi-select-tag-input-input" value=""></div></div></div></div>`,
    popup: `<div class="bp6-portal"><div class="bp6-overlay bp6-overlay-open bp6-overlay-inline"><div class="bp6-popover
      bp6-multi-select-popover"><div class="bp6-popover-content"><div><ul data-rows id="listbox-1" class="bp6-menu"
      role="listbox" aria-label="selectable options" aria-multiselectable="true" ${scrolled(300)}></ul></div></div>
      </div></div></div>`,
    row: ({ id, label, isChosen, isActive, isDisabled }) => `<li role="option" aria-selected="${isChosen}"><a
      data-id="${id}" class="bp6-menu-item ${isActive ? 'bp6-active' : ''} bp6-menu-item-is-selectable
      ${isDisabled ? 'bp6-disabled" aria-disabled="true" tabindex="-1' : '" tabindex="0'}">${
        isChosen ? '<span class="bp6-icon bp6-icon-small-tick" aria-hidden="true"><svg></svg></span>' : ''
      }<div class="bp6-text-overflow-ellipsis bp6-fill">${label}</div></a></li>`,
    chip: (
      label,
    ) => `<span class="bp6-tag" data-tag-index="0"><span class="bp6-text-overflow-ellipsis bp6-fill">${label}
      </span><button aria-label="Remove tag" type="button" class="bp6-tag-remove" tabindex="0" data-out="${label}"><span
      class="bp6-icon"><svg></svg></span></button></span>`,
    shows: 'chips',
    search: 'local',
  },
  'Combobox of Chakra UI': {
    trigger: `<div data-scope="combobox" data-part="root" class="chakra-combobox__root"><div data-scope="combobox"
      data-part="control"><input data-search data-scope="combobox" data-part="input" autocomplete="off" type="text"
      role="combobox" aria-autocomplete="list" aria-controls="combobox:r1:content" aria-expanded="false"
      data-state="closed" value=""><div><button type="button" data-open data-scope="combobox" data-part="trigger"
      aria-haspopup="listbox" tabindex="-1" aria-label="Toggle suggestions" aria-expanded="false" data-state="closed"
      aria-controls="combobox:r1:content"><svg></svg></button></div></div></div>`,
    popup: `<div data-scope="combobox" data-part="positioner"><div data-rows data-scope="combobox" data-part="content"
      id="combobox:r1:content" role="listbox" tabindex="-1" aria-multiselectable="true" ${scrolled(300)}></div></div>`,
    row: ({
      id,
      label,
      isChosen,
      isActive,
    }) => `<div data-scope="combobox" data-part="item" id="combobox:r1:option:${id}"
      role="option" tabindex="-1" data-id="${id}" data-value="${id}" ${isActive ? 'data-highlighted=""' : ''}
      data-state="${isChosen ? 'checked' : 'unchecked'}" aria-selected="${isChosen}"><span data-part="item-text">${label}
      </span><div aria-hidden="true" data-part="item-indicator" ${isChosen ? '' : 'hidden'}><svg></svg></div></div>`,
    shows: 'nothing',
    opensOnArrow: true,
    staysHidden: true,
    search: 'local',
  },
  'Select of PatternFly, with check boxes': {
    trigger: `<button type="button" class="pf-v6-c-menu-toggle" data-open aria-expanded="false"><span
      class="pf-v6-c-menu-toggle__text">Projects<span data-text></span></span><span
      class="pf-v6-c-menu-toggle__controls"><span class="pf-v6-c-menu-toggle__toggle-icon"><svg></svg></span></span>
      </button>`,
    pickOn: 'change',
    popup: `<div class="pf-v6-c-menu" style="position:absolute"><div class="pf-v6-c-menu__content" ${scrolled(300)}><ul
      data-rows role="menu" class="pf-v6-c-menu__list"></ul></div></div>`,
    row: ({ id, label, isChosen }) => `<li class="pf-v6-c-menu__list-item" role="menuitem"><label tabindex="-1"
      class="pf-v6-c-menu__item" for="checkbox-${id}"><span class="pf-v6-c-menu__item-main"><span
      class="pf-v6-c-menu__item-check"><div class="pf-v6-c-check pf-m-standalone"><input id="checkbox-${id}"
      data-id="${id}" type="checkbox" class="pf-v6-c-check__input" aria-invalid="false" ${isChosen ? 'checked' : ''}></div>
      </span><span class="pf-v6-c-menu__item-text">${label}</span></span></label></li>`,
    counted: (count) => `<span class="pf-v6-c-badge pf-m-read">${count}</span>`,
    shows: 'count',
  },
  'SelectPanel of Primer': {
    trigger: `<button type="button" data-open aria-haspopup="true" aria-expanded="false" tabindex="0" id="primer-1"
      class="prc-Button"><span data-component="buttonContent"><span data-component="text" data-text>…</span></span><span
      data-component="trailingAction"><svg aria-hidden="true"></svg></span></button>`,
    popup: `<div class="prc-Overlay" role="dialog" aria-labelledby="primer-title" style="position:absolute"><div><div><h1
      id="primer-title">Projects</h1></div><div class="FilteredActionList"><div><span class="TextInput-wrapper"><input
      data-search role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="primer-list" type="text"
      aria-label="Filter items" value=""></span></div><div data-component="FilteredActionList.SelectAll"><input
      id="select-all-checkbox" data-all type="checkbox"><label for="select-all-checkbox">Select all</label></div><div ${scrolled(300)}>
      <ul data-rows role="listbox" id="primer-list" aria-labelledby="primer-title" aria-multiselectable="true"></ul></div>
      </div></div></div>`,
    row: ({ id, label, isChosen }) => `<li role="option" data-id="${id}" id="primer-${id}" tabindex="-1"
      aria-selected="${isChosen}" class="prc-ActionList-Item"><div class="prc-ActionListContent"><span></span><span
      class="prc-Selection"><div class="prc-MultiSelectCheckbox" aria-hidden="true"></div></span><span
      data-component="ActionList.Item--DividerContainer"><span>${label}</span></span></div></li>`,
    shows: 'names',
    search: 'local',
  },
  'Autocomplete of MUI, with check boxes': {
    trigger: `<div class="MuiAutocomplete-root"><div class="MuiFormControl-root MuiTextField-root"><label
      class="MuiInputLabel-root" for="mui-1">Projects</label><div class="MuiInputBase-root MuiOutlinedInput-root">
      <span data-text style="display:contents"></span><input data-search data-open class="MuiInputBase-input
      MuiAutocomplete-input" id="mui-1" autocomplete="off" type="text" aria-autocomplete="list" aria-expanded="false"
      role="combobox" value=""><div class="MuiAutocomplete-endAdornment"><button type="button" tabindex="-1"
      class="MuiAutocomplete-popupIndicator" aria-label="Open" title="Open"><svg></svg></button></div><fieldset
      aria-hidden="true"><legend><span>Projects</span></legend></fieldset></div></div></div>`,
    openOn: 'mousedown',
    popup: `<div role="presentation" class="MuiPopper-root MuiAutocomplete-popper"><div class="MuiPaper-root"><ul
      data-rows role="listbox" id="mui-1-listbox" aria-labelledby="mui-1-label" aria-multiselectable="true"
      class="MuiAutocomplete-listbox" ${scrolled(300)}></ul></div></div>`,
    row: ({ id, label, isChosen, isDisabled }) => `<li tabindex="-1" role="option" id="mui-1-option-${id}"
      data-id="${id}" class="MuiAutocomplete-option" aria-disabled="${isDisabled}" aria-selected="${isChosen}"><span
      class="MuiButtonBase-root MuiCheckbox-root ${isChosen ? 'Mui-checked' : ''}">${box('PrivateSwitchBase-input', isChosen)}
      <svg aria-hidden="true"></svg></span>${label}</li>`,
    chip: (label) => `<div class="MuiButtonBase-root MuiChip-root MuiAutocomplete-tag" tabindex="-1" role="button"><span
      class="MuiChip-label">${label}</span><svg class="MuiChip-deleteIcon" aria-hidden="true" data-testid="CancelIcon"
      data-out="${label}"></svg></div>`,
    rest: (count) => `<span class="MuiAutocomplete-tag">+${count}</span>`,
    shows: 'chips',
    most: 2,
    search: 'local',
  },
  'MultiSelect of PrimeNG': {
    trigger: `<p-multiselect class="p-multiselect p-component p-inputwrapper" data-open><div class="p-hidden-accessible"
      data-p-hidden-accessible="true"><input readonly type="text" role="combobox" aria-haspopup="listbox"
      aria-expanded="false" aria-controls="pn_id_1_list" tabindex="0" value=""></div><div
      class="p-multiselect-label-container"><div class="p-multiselect-label" data-text>…</div></div><div
      class="p-multiselect-dropdown"><svg data-p-icon="chevron-down" aria-hidden="true"></svg></div></p-multiselect>`,
    popup: `<div class="p-overlay"><div class="p-overlay-content"><div id="pn_id_1_list" class="p-multiselect-overlay">
      <span role="presentation" class="p-hidden-accessible" tabindex="0"></span><div class="p-multiselect-header">
      <p-checkbox><input type="checkbox" data-all aria-label="All items unselected"></p-checkbox><input data-search type="text"
      role="searchbox" aria-owns="pn_id_1_list" class="p-multiselect-filter" autocomplete="off" value=""></div><div
      class="p-multiselect-list-container"><div><ul data-rows class="p-multiselect-list" role="listbox"
      aria-multiselectable="true" aria-label="Option List"></ul></div></div></div></div></div>`,
    row: ({ id, label, isChosen }) => `<li class="p-multiselect-option" role="option" data-id="${id}" id="pn_id_1_${id}"
      aria-label="${label}" aria-selected="${isChosen}" aria-checked="${isChosen}" data-p-highlight="${isChosen}">
      <p-checkbox class="p-checkbox">${box('p-checkbox-input', isChosen)}<div class="p-checkbox-box"></div></p-checkbox>
      <span>${label}</span></li>`,
    shows: 'count',
    search: 'local',
    isVirtual: true,
  },
  'Select of Naive UI': {
    trigger: `<div class="n-select"><div class="n-base-selection n-base-selection--multiple" data-open><div
      class="n-base-selection-tags" tabindex="0"><span data-text style="display:contents"></span><div
      class="n-base-selection-input-tag"><input data-search tabindex="-1" class="n-base-selection-input-tag__input"
      value=""><span class="n-base-selection-input-tag__mirror"></span></div><div class="n-base-suffix"><i role="img"
      class="n-base-icon"><svg></svg></i></div></div><div class="n-base-selection__border"></div></div></div>`,
    popup: `<div class="v-binder-follower-container"><div class="v-binder-follower-content"><div tabindex="0"
      class="n-base-select-menu n-base-select-menu--multiple n-select-menu"><div class="n-scrollbar"><div
      class="n-scrollbar-container v-vl"><div data-rows class="v-vl-visible-items"></div></div></div></div></div></div>`,
    row: ({ id, label, isChosen, isActive }) => `<div data-id="${id}" class="n-base-select-option
      ${isChosen ? 'n-base-select-option--selected' : ''} ${isActive ? 'n-base-select-option--pending' : ''}"><div
      class="n-base-select-option__content">${label}${
        isChosen ? '<i class="n-base-icon n-base-select-option__check"><svg></svg></i>' : ''
      }</div></div>`,
    chip: (label) => `<div class="n-base-selection-tag-wrapper"><div class="n-tag n-tag--closable"><span
      class="n-tag__content">${label}</span><button type="button" tabindex="-1" aria-disabled="false" aria-label="close"
      class="n-base-close n-tag__close" data-out="${label}"><svg></svg></button></div></div>`,
    shows: 'chips',
    search: 'local',
    isVirtual: true,
  },
  'check boxes in a popover of Radix': {
    trigger: `<button type="button" data-open aria-haspopup="dialog" aria-expanded="false" aria-controls="radix-r5"
      data-state="closed" data-slot="popover-trigger"><span data-text>…</span><svg aria-hidden="true"></svg></button>`,
    popup: `<div data-radix-popper-content-wrapper style="position:fixed;left:20px;top:200px"><div data-side="bottom"
      data-state="open" role="dialog" id="radix-r5" data-slot="popover-content" tabindex="-1"><div data-rows
      ${scrolled(240)}></div></div></div>`,
    row: ({ id, label, isChosen }) => `<div class="flex items-center"><button type="button" role="checkbox"
      data-id="${id}" aria-checked="${isChosen}" data-state="${isChosen ? 'checked' : 'unchecked'}" value="on"
      id="project-${id}" data-slot="checkbox">${isChosen ? '<span><svg></svg></span>' : ''}</button><label
      data-slot="label" for="project-${id}">${label}</label></div>`,
    shows: 'count',
  },
} satisfies Record<string, Control>;

export type PopularControlName = keyof typeof POPULAR_CONTROLS;

/** A field that is only to be looked at is hidden this way by libraries that stand for a `<select>`. */
export const nativeSelect = (name: string, options: string) =>
  `<select multiple class="${name}" name="projects[]" tabindex="-1" ${hidden}>${options}</select>`;
