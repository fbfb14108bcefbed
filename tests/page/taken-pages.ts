/** Pages of vendors' portals as they may be built, written by hand, around the same names. */

export interface Named {
  readonly number: string;
  readonly name: string;
}

const esc = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const label = ({ number, name }: Named) => `${number} - ${name}`;
const each = (projects: readonly Named[], write: (project: Named, index: number) => string) =>
  projects.map(write).join('');

const NAV =
  '<header><nav><ul><li><a>Dashboard</a></li><li><a>Integrations</a></li><li><a>Help</a></li></ul></nav></header>';
const SYNCED = `<h2>Procore Projects</h2><table><thead><tr><th>Project Number</th><th>Project Name</th></tr></thead><tbody>${Array.from(
  { length: 30 },
  (_, index) => `<tr><td>S-${index}</td><td>Synced project ${index}</td></tr>`,
).join('')}</tbody></table>`;

const overlay = (content: string) =>
  `<div style="position:fixed;inset:0;z-index:9;background:#0008"><div style="background:#fff;margin:40px;height:500px;overflow:auto">${content}</div></div>`;

/** What the page looks like around the list. */
const inDialog = (content: string) =>
  `${NAV}<main>${SYNCED}</main><div role="dialog" aria-modal="true" aria-labelledby="t" style="position:fixed;inset:20px;z-index:5;background:#fff;overflow:auto"><h3 id="t">Validation failed</h3><p>These projects are missing:</p>${content}<button>Ok</button></div>`;

type Build = (projects: readonly Named[]) => string;

/** Each shows all of the projects, and is the first that is offered. */
export const WHOLE: Readonly<Record<string, Build>> = {
  'ul in a dialog': (all) => inDialog(`<ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul>`),
  'ol in an overlay that says nothing of itself': (all) =>
    `${NAV}<main>${SYNCED}</main>${overlay(`<h3>Validation failed</h3><ol>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ol>`)}`,
  'dialog element with lines': (all) =>
    `<main>${SYNCED}</main><dialog open style="z-index:5"><h2>Missing projects</h2><p>${each(all, (one) => `${esc(label(one))}<br>`)}</p></dialog>`,
  'table with a heading and a counter': (all) =>
    inDialog(
      `<table><tr><th>#</th><th>Project No.</th><th>Project Name</th></tr>${each(all, ({ number, name }, at) => `<tr><td>${at + 1}</td><td>${number}</td><td>${esc(name)}</td></tr>`)}</table>`,
    ),
  'table with check boxes, icons and buttons': (all) =>
    inDialog(
      `<table><thead><tr><th><input type="checkbox"></th><th>Number</th><th>Project Name</th><th></th></tr></thead><tbody>${each(all, ({ number, name }) => `<tr><td><input type="checkbox"></td><td>${number}</td><td><i class="material-icons" aria-hidden="true">error</i>${esc(name)}</td><td><button>Details</button></td></tr>`)}</tbody></table>`,
    ),
  'heading in a table of its own': (all) =>
    inDialog(
      `<div><table><thead><tr><th>Project Number</th><th>Project Name</th></tr></thead></table></div><div style="overflow:auto;max-height:200px"><table><tbody>${each(all, ({ number, name }) => `<tr><td>${number}</td><td>${esc(name)}</td></tr>`)}</tbody></table></div>`,
    ),
  'grid by its roles': (all) =>
    inDialog(
      `<div role="grid"><div role="row"><span role="columnheader">Number</span><span role="columnheader">Project Name</span></div>${each(all, ({ number, name }) => `<div role="row"><div role="gridcell">${number}</div><div role="gridcell">${esc(name)}</div></div>`)}</div>`,
    ),
  'grid that pins a column': (all) =>
    inDialog(
      `<div role="treegrid"><div><div role="row" aria-rowindex="1"><div role="columnheader">Number</div></div>${each(all, ({ number }, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell">${number}</div></div>`)}</div><div><div role="row" aria-rowindex="1"><div role="columnheader">Project Name</div></div>${each(all, ({ name }, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell">${esc(name)}</div></div>`)}</div></div>`,
    ),
  'list by its roles': (all) =>
    inDialog(`<div role="list">${each(all, (one) => `<div role="listitem">${esc(label(one))}</div>`)}</div>`),
  'boxes of one shape': (all) =>
    inDialog(
      `<div>${each(all, ({ number, name }) => `<div class="card"><div class="n">${number}</div><div>${esc(name)}</div></div>`)}</div>`,
    ),
  'boxes with the status beside the name': (all) =>
    inDialog(
      `<div>${each(all, (one) => `<div class="line"><span>${esc(label(one))}</span><span style="margin-left:8px">- Missing</span></div>`)}</div>`,
    ),
  'items with a badge': (all) =>
    inDialog(`<ul>${each(all, (one) => `<li>${esc(label(one))}<span style="padding:0 6px">Missing</span></li>`)}</ul>`),
  'terms with their names': (all) =>
    inDialog(`<dl>${each(all, ({ number, name }) => `<dt>${number}</dt><dd>${esc(name)}</dd>`)}</dl>`),
  'field of text': (all) =>
    inDialog(`<textarea readonly rows="8" cols="60">${all.map((one) => esc(label(one))).join('\n')}</textarea>`),
  'alert without a list': (all) =>
    `<main>${SYNCED}</main><div role="alert">${each(all, (one) => `<div>${esc(label(one))}</div>`)}</div>`,
  'page of its own': (all) =>
    `${NAV}<main><h1>Missing projects</h1><ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul></main>`,
  'table that says of each whether it is missing': (all) =>
    `${NAV}<main><h1>Validation result</h1><table><thead><tr><th>Project Number</th><th>Project Name</th><th>Status</th></tr></thead><tbody>${each(all, ({ number, name }, at) => `<tr><td>${number}</td><td>${esc(name)}</td><td>Missing</td></tr><tr><td>P-${at}</td><td>Permitted ${at}</td><td>Permitted</td></tr>`)}</tbody></table></main>`,
  'items that are filtered away': (all) =>
    inDialog(
      `<ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}<li style="display:none">X-1 - Not of these</li></ul>`,
    ),
};

/** The same lists in the corners of a page. */
export const AROUND: Readonly<Record<string, (list: string) => string>> = {
  'an open shadow root': (list) =>
    `<main>${SYNCED}</main><portal-message><template shadowrootmode="open"><div role="dialog" style="position:fixed;inset:20px;z-index:5;background:#fff"><h3>Validation failed</h3><inner-list><template shadowrootmode="open">${list}</template></inner-list></div></template></portal-message>`,
  'a slot of a shadow root': (list) =>
    `<main>${SYNCED}</main><portal-message><template shadowrootmode="open"><div role="dialog" style="position:fixed;inset:20px;z-index:5;background:#fff"><h3>Validation failed</h3><slot></slot></div></template>${list}</portal-message>`,
};

/** Each shows only a part, and says so in its way. */
export const PARTS: Readonly<Record<string, { readonly build: Build; readonly sign: string }>> = {
  'the number of rows': {
    sign: 'said',
    build: (all) =>
      inDialog(
        `<div role="grid" aria-rowcount="313"><div role="row"><span role="columnheader">Project Name</span></div>${each(all, ({ name }) => `<div role="row"><div role="gridcell">${esc(name)}</div></div>`)}</div>`,
      ),
  },
  'the size of the set': {
    sign: 'said',
    build: (all) =>
      inDialog(
        `<div role="listbox">${each(all, (one, at) => `<div role="option" aria-posinset="${at + 1}" aria-setsize="312">${esc(label(one))}</div>`)}</div>`,
      ),
  },
  'a pager': {
    sign: 'pages',
    build: (all) =>
      inDialog(
        `<div><ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul></div><div><span>1-${all.length} of 312</span><button>›</button></div>`,
      ),
  },
  'numbers of pages': {
    sign: 'pages',
    build: (all) =>
      inDialog(
        `<ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul><div><button>1</button><button>2</button><button>3</button></div>`,
      ),
  },
  'and 12 more': {
    sign: 'more',
    build: (all) => inDialog(`<ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul><p>and 12 more</p>`),
  },
  'a button for more': {
    sign: 'more',
    build: (all) => inDialog(`<ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul><button>Show more</button>`),
  },
  'another count': {
    sign: 'said',
    build: (all) =>
      inDialog(
        `<p>312 projects are missing in the app.</p><ul>${each(all, (one) => `<li>${esc(label(one))}</li>`)}</ul>`,
      ),
  },
  'room for more rows': {
    sign: 'windowed',
    build: (all) =>
      inDialog(
        `<div style="height:200px;overflow:auto"><div style="height:7800px;position:relative">${each(all, (one, at) => `<div class="row" style="position:absolute;top:${at * 25}px;height:25px">${esc(label(one))}</div>`)}</div></div>`,
      ),
  },
};
