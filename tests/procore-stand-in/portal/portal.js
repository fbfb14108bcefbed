// The vendor's portal. Only what a person sees of it matters here.
const shape = new URLSearchParams(location.search).get('shape') ?? 'dialog';
const LEAD = 'The following projects are missing in the DMSA app:';

const byId = (id) => document.getElementById(id);
const make = (tag, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
};
const validation = await (await fetch('/validation')).json();

byId('next').addEventListener('click', () => {
  byId('step-1').hidden = true;
  byId('step-2').hidden = false;
});
for (const { number, name } of validation.synced) {
  const row = byId('synced').tBodies[0].insertRow();
  row.insertCell().textContent = number ?? '';
  row.insertCell().textContent = name;
}
byId('validate').addEventListener('click', async () => {
  const { missing } = await (await fetch('/validation')).json();
  if (missing.length === 0) succeed();
  else await fail(missing);
});
// Only now does a press lead anywhere.
byId('next').disabled = false;

function popUp(title) {
  const overlay = make('div', undefined, 'overlay');
  const box = make('div', undefined, 'pop-up');
  if (shape !== 'virtual') {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'true');
  }
  box.append(make('h3', title));
  overlay.append(box);
  document.body.append(overlay);
  return { box, close: () => overlay.remove() };
}

function withOk(box, close) {
  const ok = make('button', 'Ok');
  ok.addEventListener('click', close);
  box.append(ok);
}

function succeed() {
  const { box, close } = popUp('Validation successful');
  box.append(make('p', 'All the Procore projects are added to the DMSA app.'));
  withOk(box, () => {
    close();
    byId('save').hidden = false;
  });
}

async function fail(missing) {
  byId('save').hidden = true;
  const { box, close } = popUp('Validation failed');
  if (shape !== 'frame') box.append(make('p', LEAD));
  await SHAPES[shape](box, missing);
  withOk(box, close);
}

const listOf = (labels) => {
  const list = make('ul');
  list.append(...labels.map((label) => make('li', label)));
  return list;
};

const SHAPES = {
  dialog: (box, missing) => box.append(listOf(missing.map(({ label }) => label))),
  status(box, missing) {
    const list = make('ul');
    for (const { label } of missing) {
      const item = make('li', label);
      item.append(make('span', '- Missing', 'status'));
      list.append(item);
    }
    box.append(list);
  },
  text(box, missing) {
    const text = make('p');
    for (const { label } of missing) text.append(label, make('br'));
    box.append(text);
  },
  table(box, missing) {
    const table = make('table');
    const head = table.createTHead().insertRow();
    head.append(make('th', '#'), make('th', 'Project Number'), make('th', 'Project Name'), make('th', 'Result'));
    const body = table.createTBody();
    missing.forEach(({ number, name }, index) => {
      const row = body.insertRow();
      for (const text of [String(index + 1), number ?? '', name, 'Missing']) row.insertCell().textContent = text;
    });
    box.append(table);
  },
  async frame(box, missing) {
    const frame = make('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = '/message';
    box.append(frame);
    await loaded;
    frame.contentDocument.querySelector('ul').replaceWith(listOf(missing.map(({ label }) => label)));
  },
  shadow(box, missing) {
    const host = make('missing-projects');
    const inner = make('missing-list');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(listOf(missing.map(({ label }) => label)));
    box.append(host);
  },
  virtual(box, missing) {
    const scroller = make('div', undefined, 'window');
    const rows = make('div', undefined, 'rows');
    rows.style.height = `${missing.length * 24}px`;
    const render = () => {
      const first = Math.floor(scroller.scrollTop / 24);
      rows.replaceChildren(
        ...missing.slice(first, first + 12).map(({ label }, index) => {
          const row = make('div', label, 'row');
          row.style.top = `${(first + index) * 24}px`;
          return row;
        }),
      );
    };
    scroller.addEventListener('scroll', render);
    scroller.append(rows);
    box.append(scroller);
    render();
  },
  pages(box, missing) {
    const size = 10;
    const holder = make('div');
    const pager = make('div', undefined, 'pager');
    let page = 0;
    const render = () => {
      const start = page * size;
      const shown = missing.slice(start, start + size);
      holder.replaceChildren(listOf(shown.map(({ label }) => label)));
      const next = make('button', '›');
      next.addEventListener('click', () => {
        page = (page + 1) % Math.ceil(missing.length / size);
        render();
      });
      pager.replaceChildren(make('span', `${start + 1}–${start + shown.length} of ${missing.length}`), next);
    };
    box.append(holder, pager);
    render();
  },
};
