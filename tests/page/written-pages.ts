/** Pages as Procore may build them, written by hand: what the finder must and must not take for its section. */

export interface Words {
  readonly app: string;
  readonly section: string;
  readonly lead: string;
  readonly placeholder: string;
  readonly add: string;
  readonly remove: string;
  readonly none: string;
  readonly other: string;
  readonly save: string;
  readonly view: string;
}

export const ENGLISH: Words = {
  app: 'Acme Sync',
  section: 'Permitted Projects',
  lead: 'The app has access to these projects only.',
  placeholder: 'Select Projects',
  add: 'Add',
  remove: 'Delete',
  none: 'No projects yet.',
  other: 'App Configurations',
  save: 'Save',
  view: 'View',
};

export const FRENCH: Words = {
  app: 'Acme Sync',
  section: 'Projets autorisés',
  lead: 'Seuls ces projets.',
  placeholder: 'Sélectionner',
  add: 'Ajouter',
  remove: 'Supprimer',
  none: 'Aucun projet.',
  other: 'Configurations',
  save: 'Enregistrer',
  view: 'Afficher',
};

export const NONSENSE: Words = {
  app: 'Acme Sync',
  section: 'Wibble Frobs',
  lead: 'Zorp nak blim frobs tolly.',
  placeholder: 'Nurp frobs',
  add: 'Grok',
  remove: 'Snarf',
  none: 'Nix frobs yup.',
  other: 'Blarg Twizzles',
  save: 'Plonk',
  view: 'Glimp',
};

export const PROJECTS = ['1000 - North Tower', '1001 - South Bridge', 'Harbour (1002)'];

const arrow = '<div data-qa="multiselect-select-arrow"><div></div></div>';

export const CONTROLS: Readonly<Record<string, (words: Words) => string>> = {
  'MultiSelect of core-react': ({ placeholder }) => `<div><div><div><div>
    <input type="text" data-qa="core-multiselect-input" aria-controls="list-1" placeholder="${placeholder}" value="">
    </div></div><div><button type="button" tabindex="-1" data-close="true" data-qa="core-multiselect-clear"
    aria-label="x"><span><svg></svg></span></button>${arrow}</div></div></div>`,
  'SuperSelect of core-react': ({ placeholder }) => `<div aria-controls="list-1" aria-expanded="false"
    aria-haspopup="dialog" role="combobox" tabindex="0"><div><div><input placeholder="${placeholder}"
    aria-controls="list-2"></div></div><div><div><span><svg></svg></span></div></div></div>`,
  'Select of core-react': ({ placeholder }) => `<div tabindex="0" role="button"><div>${placeholder}</div>
    <div><div></div></div></div>`,
  'native multi-select': () => '<select multiple><option value="1">One</option><option value="2">Two</option></select>',
  'listbox by its roles': ({ placeholder }) => `<button type="button" aria-haspopup="listbox" aria-expanded="false"
    aria-controls="list-1">${placeholder}</button>`,
};

export const table = ({ remove }: Words, names: readonly string[] = PROJECTS, canEdit = true) => `<table>
  <thead><tr><th role="columnheader">#</th>${canEdit ? '<th></th>' : ''}</tr></thead><tbody>${names
    .map((name) => {
      const action = canEdit ? `<td><div><button type="button"><span>${remove}</span></button></div></td>` : '';
      return `<tr><td><div><span>${name}</span></div></td>${action}</tr>`;
    })
    .join('')}</tbody></table>`;

export const LISTS: Readonly<Record<string, (words: Words, names?: readonly string[]) => string>> = {
  table,
  'list of items': ({ remove }, names = PROJECTS) =>
    `<ul>${names.map((name) => `<li><span>${name}</span><button>${remove}</button></li>`).join('')}</ul>`,
  'grid by its roles': ({ remove }, names = PROJECTS) => `<div role="grid"><div role="row">
    <div role="columnheader">#</div></div>${names
      .map(
        (name) => `<div role="row"><div role="gridcell">${name}</div><div role="gridcell">
          <button>${remove}</button></div></div>`,
      )
      .join('')}</div>`,
  'grid that pins the column of actions': ({ remove }, names = PROJECTS) => `<div role="treegrid"
    aria-rowcount="${names.length + 1}"><div role="rowgroup"><div role="row" aria-rowindex="1">
    <div role="columnheader">#</div></div></div><div role="rowgroup">${names
      .map((name, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell">${name}</div></div>`)
      .join('')}</div><div role="rowgroup">${names
      .map(
        (_, at) =>
          `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell"><button>${remove}</button></div></div>`,
      )
      .join('')}</div></div>`,
  'grid that pins the column of names': ({ remove }, names = PROJECTS) => `<div role="treegrid">
    <div role="rowgroup">${names
      .map((name, at) => `<div role="row" row-index="${at}"><div role="gridcell">${name}</div></div>`)
      .join('')}</div><div role="rowgroup">${names
      .map(
        (_, at) => `<div role="row" row-index="${at}"><div role="gridcell">Active</div>
          <div role="gridcell"><button>${remove}</button></div></div>`,
      )
      .join('')}</div></div>`,
  'rows without any role': ({ remove }, names = PROJECTS) =>
    `<div>${names.map((name) => `<div><p>${name}</p><button>${remove}</button></div>`).join('')}</div>`,
};

export const button = (text: string, attributes = '') =>
  `<button type="button" ${attributes}><span><span>${text}</span></span></button>`;

interface Parts {
  readonly control?: string;
  readonly list?: string;
  readonly add?: string;
}

/** The section as a card of the tab: heading, lead, drop-down with Add, list. */
export function section(words: Words, { control, list, add }: Parts = {}): string {
  return `<div><section><h2>${words.section}</h2><p>${words.lead}</p><div><div>${
    control ?? CONTROLS['MultiSelect of core-react']?.(words)
  }</div>${add ?? button(words.add)}</div><div>${list ?? table(words)}</div></section></div>`;
}

/** What the app asked for: a table that lists no projects. */
export const requested = ({ other }: Words, heading = `<h2>${other} 2</h2>`) => `<section>${heading}<table><tbody>
  <tr><td>Documents</td><td>Admin</td></tr><tr><td>Drawings</td><td>Standard</td></tr></tbody></table></section>`;

export const configurations = (
  words: Words,
  more = '',
) => `<section><h2>${words.other}</h2><div id="c">${words.lead}</div>
  <div>${CONTROLS['MultiSelect of core-react']?.(words)}</div>${more}<div>${button(words.save)}</div></section>`;

/** An app's page with tabs. */
export const page = (
  { app, other }: Words,
  content: string,
) => `<header><a href="/1/company/home">Acme Builders</a></header>
  <main><nav><ol><li><a href="/1/company">Admin</a></li><li aria-current="true">${app}</li></ol></nav><h1>${app}</h1>
  <nav><div><button aria-current="false">${other}</button><button aria-current="true">Perms</button></div></nav>
  <div>${content}</div></main>`;

export const modal = (words: Words, title: string, { skip = 'Skip', add = words.add } = {}) => `<div><div role="dialog"
  aria-labelledby="t"><div><div><h3 id="t">${title}</h3><button aria-label="x"><svg></svg></button></div><div>
  <p>${words.lead}</p><div>${CONTROLS['MultiSelect of core-react']?.(words)}</div>${requested(words, '<p>Roles</p>')}</div>
  <div>${button(skip)}${button(add, 'disabled')}</div></div></div></div>`;
