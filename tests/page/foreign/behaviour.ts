/** What a page in other libraries' markup does: opens, searches, selects, asks, adds, and turns its table's pages. */
import type { Control } from './controls.ts';
import { nativeSelect } from './popular-controls.ts';
import type { Table } from './tables.ts';

export interface Words {
  readonly heading: string;
  readonly add: string;
  readonly remove: string;
  readonly cancel: string;
  readonly ask: string;
  readonly chosen: string;
}

export interface Behaviour {
  /** In what the drop-down differs from others of its library. */
  readonly drops?: Partial<Pick<Control, 'isVirtual' | 'search' | 'least' | 'closesOnPick'>>;
  readonly offered: number;
  readonly permitted: number;
  readonly missing: number;
  /** So many of the missing ones are chosen already, by the user. */
  readonly chosenBefore?: number;
  /** So many of the missing ones, at their end, are shown and cannot be chosen. */
  readonly disabled?: number;
  readonly words: Words;
  /** What is behind Add: `asks` in a dialog of this markup, with `data-yes` and `data-no`. */
  readonly asks?: string;
  /** Where it asks, if not over the page: where Add stood, or with Add itself, which then has other words. */
  readonly asksAt?: 'the place of Add' | 'Add itself';
  /** What it asks is something else: a no is heard, and it adds all the same. */
  readonly addsAfterNo?: boolean;
  /** Markup of what comes up with the press and stands there. */
  readonly besides?: string;
  readonly answerAfterMs?: number;
  readonly answer?: 'yes' | 'no' | undefined;
  readonly serverMs?: number;
  readonly listMs?: number;
  readonly limit?: number;
  readonly limitSays?: string;
  /** The server takes this many, then fails. */
  readonly failAfter?: number;
  readonly says?: string;
  /** Markup of what is said, with `data-said`. */
  readonly voice?: string;
  /** Nothing of an Add is shown before the page is loaded again. */
  readonly isShownLater?: boolean;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

export interface ForeignTruth {
  readonly missing: readonly Project[];
  readonly disabled: readonly string[];
  readonly permitted: readonly string[];
  readonly granted: readonly string[];
  readonly requests: readonly number[];
  readonly presses: number;
  readonly duplicates: number;
  /** What the control holds. */
  readonly chosen: readonly string[];
}

type Parts<Of, Row> = {
  [Key in keyof Of]: Of[Key] extends ((...args: infer Args) => string) | undefined
    ? (...args: Args) => string
    : Of[Key];
} & { row: Row };
export type ControlParts = Parts<Control, Control['row']>;
export type TableParts = Parts<Table, Table['row']>;

declare global {
  interface Window {
    foreign: { truth(): ForeignTruth };
  }
}

/** Runs in the page. @param place has `data-control`, `data-add` and `data-table` */
export function behave(control: Control, table: Table, does: Behaviour): void {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const first = (from: Element | Document, selector: string) =>
    'matches' in from && from.matches(selector) ? (from as HTMLElement) : from.querySelector<HTMLElement>(selector);
  const projects = Array.from({ length: does.offered + does.permitted }, (_, at) => ({
    id: String(562949953420000 + at * 7),
    number: `${26 + (at % 3)}-${String(100 + at)}`,
    name: `${['North', 'South', 'Harbour', 'Mill', 'Station', 'Lake'][at % 6]} ${['Tower', 'Bridge', 'Hall', 'Yard'][at % 4]} ${at}`,
  }));
  const labelOf = ({ number, name }: (typeof projects)[number]) => `${number} - ${name}`;
  const groupOf = ({ name }: (typeof projects)[number]) => name.split(' ', 1)[0] ?? '';
  const permitted = new Set(projects.slice(0, does.permitted).map(({ id }) => id));
  const before = new Set(permitted);
  const shownRows = new Set(permitted);
  const offered = projects.slice(does.permitted);
  const step = Math.floor(offered.length / does.missing);
  const missing = offered.filter((_, at) => at % step === step - 1).slice(0, does.missing);
  const chosen = new Set(missing.slice(0, does.chosenBefore ?? 0).map(({ id }) => id));
  /** What is ticked in the list, where that is not chosen yet. */
  const ticked = control.confirms ? new Set<string>() : chosen;
  const disabled = new Set(missing.slice(missing.length - (does.disabled ?? 0)).map(({ id }) => id));
  const requests: number[] = [];
  let presses = 0;
  let duplicates = 0;
  let isOpen = false;
  const active = 0;
  let found: typeof projects = [];
  let inFront = new Set<string>();
  let popup: HTMLElement | null = null;
  let tier: string | null = null;
  let asked = 0;

  const place = first(document, '[data-control]') as HTMLElement;
  const options = () =>
    projects.map(({ id }) => `<option value="${id}" ${chosen.has(id) ? 'selected' : ''}>${id}</option>`).join('');
  place.innerHTML = control.native === undefined ? control.trigger : nativeSelect(control.native, '') + control.trigger;
  const opener = first(place, '[data-open]') ?? place;
  const expander = opener.matches('[aria-expanded]') ? opener : (first(place, '[aria-expanded]') ?? opener);
  const expanders = new Set([expander, ...place.querySelectorAll('[aria-expanded]')]);
  const text = first(place, '[data-text]');
  const searchIn = () =>
    (first(place, '[data-search]') ?? (popup && first(popup, '[data-search]'))) as HTMLInputElement | null;

  const chip =
    control.chip ??
    ((label: string) =>
      `<span class="chip"><span>${label}</span><button type="button" tabindex="-1" aria-label="×" data-out="${label}">×</button></span>`);
  function drawChoice(): void {
    const select = first(place, 'select[name="projects[]"]');
    if (select) select.innerHTML = options();
    const labels = projects.filter(({ id }) => chosen.has(id)).map(labelOf);
    const input = searchIn();
    if (control.isBulk) {
      const add = first(document, '[data-add]') as HTMLButtonElement;
      add.disabled = chosen.size === 0;
      add.textContent = `${does.words.add}${chosen.size > 0 ? ` (${chosen.size})` : ''}`;
    }
    if (control.holdsOne && input) input.value = labels[0] ?? input.value;
    if (text === null || control.shows === 'nothing') return;
    const most = isOpen ? labels.length : (control.most ?? labels.length);
    const rest = labels.length - most;
    if (control.shows === 'chips')
      text.innerHTML = labels.slice(0, most).map(chip).join('') + (rest > 0 ? (control.rest?.(rest) ?? '') : '');
    else if (control.shows === 'names')
      text.textContent = labels.slice(0, most).join(', ') + (rest > 0 ? ` + ${rest} more..` : '') || '…';
    else if (labels.length === 0) text.textContent = control.counted ? '' : '…';
    else if (control.counted) text.innerHTML = control.counted(labels.length);
    else text.textContent = `${labels.length} ${does.words.chosen}`;
  }

  async function search(): Promise<void> {
    const words = (searchIn()?.value ?? '').toLowerCase();
    const turn = ++asked;
    if (control.search === 'server') {
      if (words.length < (control.least ?? 0)) found = [];
      else {
        await wait(does.listMs ?? 150);
        if (turn !== asked) return;
        found = offered
          .filter((project) => !permitted.has(project.id) && labelOf(project).toLowerCase().includes(words))
          .slice(0, 20);
      }
    } else
      found = offered.filter(
        (project) =>
          !permitted.has(project.id) && (control.search !== 'local' || labelOf(project).toLowerCase().includes(words)),
      );
    if (control.isChosenFirst)
      found = [...found].sort((one, other) => Number(inFront.has(other.id)) - Number(inFront.has(one.id)));
    if (control.hidesChosen) found = found.filter(({ id }) => !chosen.has(id));
    drawRows();
  }

  function drawRows(): void {
    const rows = popup && first(popup, '[data-rows]');
    if (!rows) return;
    const html = (from: number, to: number, some = found) =>
      some
        .slice(from, to)
        .map((project, at) =>
          control.row({
            id: project.id,
            label: labelOf(project),
            isChosen: ticked.has(project.id),
            isActive: from + at === active,
            isDisabled: disabled.has(project.id),
          }),
        )
        .join('');
    if (control.group && !(control.hasTiers && (searchIn()?.value || tier !== null))) {
      const group = control.group;
      rows.innerHTML = [...new Set(found.map(groupOf))]
        .map((name) => {
          const some = found.filter((project) => groupOf(project) === name);
          const isChosen = some.every(({ id }) => ticked.has(id));
          return group({ name, isChosen }) + (control.hasTiers ? '' : html(0, some.length, some));
        })
        .join('');
      return;
    }
    if (tier !== null && !searchIn()?.value) {
      rows.innerHTML = html(
        0,
        found.length,
        found.filter((project) => groupOf(project) === tier),
      );
      return;
    }
    if (!control.isVirtual) {
      rows.innerHTML = found.length === 0 ? (control.hint ?? '') : html(0, found.length);
      return;
    }
    const scroller = rows.parentElement as HTMLElement;
    scroller.style.cssText = 'height:256px;overflow:auto';
    rows.style.cssText = '';
    const from = Math.max(0, Math.floor(scroller.scrollTop / 32) - 4);
    rows.innerHTML = `<div style="height:${from * 32}px"></div>${html(from, from + 16)}<div style="height:${Math.max(0, found.length - from - 16) * 32}px"></div>`;
    for (const row of rows.querySelectorAll<HTMLElement>('[data-id]')) row.style.height = '32px';
  }

  function buildPopup(): HTMLElement {
    const holder = document.createElement('div');
    holder.innerHTML = control.popup;
    const built = holder.firstElementChild as HTMLElement;
    if (control.isInShadow) {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(built);
      document.body.append(host);
    } else (control.isInline ? (first(place, '[data-inside]') ?? place) : document.body).append(built);
    // As libraries do whose list has no name before.
    const { id } = built.querySelector('[role="listbox"]') ?? {};
    if (id && !place.querySelector('[aria-controls], [aria-owns]')) expander.setAttribute('aria-controls', id);
    hearIn(built);
    return built;
  }

  function hearIn(built: HTMLElement): void {
    built.addEventListener(control.pickOn ?? 'click', pick);
    built.addEventListener('click', ({ target }) => {
      const pressed = target as Element;
      if (pressed.closest('[data-into]')) tier = pressed.closest<HTMLElement>('[data-group]')?.dataset.group ?? null;
      else if (pressed.closest('[data-back]')) tier = null;
      else if (pressed.closest('[data-done]')) {
        if (!control.isAlwaysOpen) chosen.clear();
        for (const id of ticked) chosen.add(id);
        ticked.clear();
        drawChoice();
        close();
      } else return;
      void search();
    });
    built.addEventListener('scroll', () => requestAnimationFrame(drawRows), true);
    built.addEventListener('input', typed);
    built.addEventListener('keydown', onKey);
    for (const closer of built.querySelectorAll('[data-close]')) closer.addEventListener('click', close);
    first(built, '[data-all]')?.addEventListener('click', () => {
      for (const { id } of found) ticked.add(id);
      drawChoice();
      drawRows();
    });
  }

  function open(): void {
    if (isOpen) return;
    isOpen = true;
    inFront = new Set(chosen);
    if (control.confirms) for (const id of chosen) ticked.add(id);
    for (const one of expanders) one.setAttribute('aria-expanded', 'true');
    popup ??= buildPopup();
    popup.style.display = '';
    drawChoice();
    void search();
  }

  function close(): void {
    if (!isOpen || control.isAlwaysOpen) return;
    isOpen = false;
    tier = null;
    if (control.confirms) ticked.clear();
    const input = searchIn();
    if (input && !control.holdsOne) input.value = '';
    for (const one of expanders) one.setAttribute('aria-expanded', 'false');
    drawChoice();
    if (control.staysHidden && popup) {
      popup.style.display = 'none';
      return;
    }
    popup?.remove();
    popup = null;
  }

  function pick(event: Event): void {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-id]')?.dataset.id;
    const group = target.closest<HTMLElement>('[data-group]')?.dataset.group;
    const inGroup = found.filter((project) => groupOf(project) === group).map((project) => project.id);
    const picked = (id === undefined ? inGroup : [id]).filter((one) => !disabled.has(one));
    if (picked.length === 0 || target.closest('[data-into]')) return;
    if (control.holdsOne) chosen.clear();
    const isOut = picked.every((one) => ticked.has(one));
    for (const one of picked) isOut ? ticked.delete(one) : ticked.add(one);
    const show = () => {
      drawChoice();
      if (control.closesOnPick) close();
      else void search();
    };
    if (control.paintMs === undefined) show();
    else setTimeout(show, control.paintMs);
  }

  /** A box that is ticked says `input` too, before it says `change`. */
  function typed({ target }: Event): void {
    if (target !== searchIn()) return;
    open();
    void search();
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'ArrowDown' && control.opensOnArrow) open();
  };
  opener.addEventListener(control.openOn ?? 'click', (event) => {
    if ((event.target as Element).closest('[data-out]')) return;
    if (isOpen && !(event.target as Element).matches('input, textarea')) close();
    else open();
  });
  place.addEventListener('keydown', onKey);
  place.addEventListener('input', typed);
  place.addEventListener('click', (event) => {
    const label = (event.target as Element).closest<HTMLElement>('[data-out]')?.dataset.out;
    if (label === undefined) return;
    const out = projects.find((project) => labelOf(project) === label);
    if (out) chosen.delete(out.id);
    else chosen.clear();
    drawChoice();
    void search();
  });
  document.addEventListener('mousedown', (event) => {
    const through = event.composedPath();
    if (popup && !through.includes(popup) && !through.includes(place)) close();
  });

  // The table.
  const frame = first(document, '[data-table]') as HTMLElement;
  frame.innerHTML = table.frame;
  let page = 1;
  let loaded = table.perPage ?? 0;
  function drawTable(): void {
    const rows = first(frame, '[data-rows]') as HTMLElement;
    const all = projects.filter(({ id }) => shownRows.has(id)).map(labelOf);
    const size = table.perPage ?? all.length;
    const pages = Math.max(1, Math.ceil(all.length / size));
    page = Math.min(page, pages);
    const [from, to] = table.isInfinite ? [0, loaded] : [(page - 1) * size, page * size];
    rows.innerHTML = all
      .slice(from, to)
      .map((label) => table.row(label, does.words.remove))
      .join('');
    const pager = first(frame, '[data-pager]');
    if (pager && table.pager)
      pager.innerHTML = table.pager({
        first: from + 1,
        last: Math.min(to, all.length),
        total: all.length,
        page,
        pages,
      });
  }
  frame.addEventListener('click', (event) => {
    const by = (event.target as Element).closest<HTMLElement>('[data-go], [data-to]');
    if (!by || by.matches('[disabled], .disabled')) return;
    page = Math.max(1, by.dataset.to ? Number(by.dataset.to) : page + Number(by.dataset.go));
    setTimeout(drawTable, 60);
  });
  first(frame, '[data-scroll]')?.addEventListener('scroll', ({ target }) => {
    const { scrollTop, clientHeight, scrollHeight } = target as HTMLElement;
    if (!table.isInfinite || scrollTop + clientHeight < scrollHeight - 20 || loaded >= shownRows.size) return;
    setTimeout(() => {
      loaded += table.perPage ?? 0;
      drawTable();
    }, 120);
  });
  drawTable();
  drawChoice();
  if (control.staysHidden) {
    popup = buildPopup();
    popup.style.display = 'none';
    void search();
  }
  if (control.isAlwaysOpen) {
    isOpen = true;
    popup = place;
    hearIn(place);
    void search();
  }

  // Add.
  const add = first(document, '[data-add]') as HTMLButtonElement;
  function say(words: string): void {
    const holder = document.createElement('div');
    holder.innerHTML = does.voice ?? '<div role="status" data-said></div>';
    const said = first(holder, '[data-said]') as HTMLElement;
    document.body.append(holder);
    setTimeout(() => {
      said.textContent = words;
    }, 10);
  }
  function askWithAdd(): Promise<boolean> {
    const holder = document.createElement('span');
    holder.innerHTML = (does.asks ?? '').replace('#', String(chosen.size));
    const [yes, words] = [holder.querySelector('[data-yes]'), add.textContent];
    if (does.asksAt === 'the place of Add') add.replaceWith(holder);
    else {
      add.textContent = yes?.textContent ?? '';
      yes?.remove();
      add.dataset.yes = '';
      add.after(holder);
    }
    return new Promise((resolve) => {
      const hear = (event: Event) => {
        const answered = (event.target as Element).closest('[data-yes], [data-no]');
        if (answered === null) return;
        event.stopImmediatePropagation();
        document.removeEventListener('click', hear, true);
        const isYes = answered.matches('[data-yes]');
        if (holder.isConnected && !add.isConnected) holder.replaceWith(add);
        holder.remove();
        add.textContent = words;
        delete add.dataset.yes;
        resolve(isYes);
      };
      // The press that led here is still on its way.
      setTimeout(() => document.addEventListener('click', hear, true));
    });
  }
  function ask(): Promise<boolean> {
    if (does.asksAt !== undefined) return askWithAdd();
    return new Promise((resolve) => {
      const holder = document.createElement('div');
      holder.innerHTML = (does.asks ?? '').replace('#', String(chosen.size));
      document.body.append(holder);
      const dialog = holder.querySelector('dialog');
      dialog?.showModal();
      const popover = holder.querySelector<HTMLElement>('[popover]');
      popover?.showPopover();
      holder.addEventListener('click', (event) => {
        const answered = (event.target as Element).closest('[data-yes], [data-no]');
        if (answered === null) return;
        holder.remove();
        resolve(answered.matches('[data-yes]'));
      });
      if (does.answer !== undefined) {
        setTimeout(
          () => first(holder, does.answer === 'yes' ? '[data-yes]' : '[data-no]')?.click(),
          does.answerAfterMs ?? 3_000,
        );
      }
    });
  }
  add.addEventListener('click', async () => {
    presses += 1;
    if (chosen.size === 0) return;
    close();
    const part = [...chosen];
    document.body.insertAdjacentHTML('beforeend', does.besides ?? '');
    if (does.asks !== undefined && !(await ask()) && !does.addsAfterNo) return;
    requests.push(part.length);
    add.disabled = true;
    await wait(does.serverMs ?? 100);
    add.disabled = false;
    if (does.limit !== undefined && part.length > does.limit) {
      say(does.limitSays ?? '');
      return;
    }
    const taken = part.slice(0, does.failAfter ?? part.length);
    for (const id of taken) {
      if (permitted.has(id)) duplicates += 1;
      permitted.add(id);
      if (!does.isShownLater) shownRows.add(id);
    }
    chosen.clear();
    drawChoice();
    drawTable();
    if (control.isAlwaysOpen) void search();
    if (does.says !== undefined) say(does.says);
  });

  window.foreign = {
    truth: () => ({
      missing,
      disabled: [...disabled],
      permitted: [...permitted],
      granted: [...permitted].filter((id) => !before.has(id)),
      requests,
      presses,
      duplicates,
      chosen: [...chosen],
    }),
  };
}
