/**
 * The structure of a page without its content. Whatever a page may say is left out unless it is on a list here: a list
 * of what is secret can never be complete.
 */

const LONGEST = 300;
const DEEPEST = 60;

/** One line an element, indented by depth; neighbours of the same shape are one line with their number. */
export function linesOf(body: Element): string[] {
  const lines: string[] = [];

  function visit(element: Element, depth: number): void {
    if (lines.length >= LONGEST || depth > DEEPEST) return;
    let count = 0;
    let last: Element | null = null;
    for (const child of element.children) {
      if (LEFT_OUT.has(child.localName)) continue;
      if (last !== null && shapeOf(child) === shapeOf(last)) count += 1;
      else {
        if (last !== null) add(last, count, depth);
        last = child;
        count = 1;
      }
    }
    if (last !== null) add(last, count, depth);
  }

  function add(element: Element, count: number, depth: number): void {
    if (lines.length >= LONGEST) return;
    lines.push(`${' '.repeat(depth)}${shapeOf(element)}${count > 1 ? ` ×${count}` : ''}`);
    if (element.localName !== 'svg') visit(element, depth + 1);
  }

  visit(body, 0);
  return lines;
}

/** A path by which a page of Procore's can be told, and no company, project or app. */
export function shapeOfPath(path: string): string {
  return path
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? '#' : isKnown(part) || part === '' ? part : '…'))
    .join('/');
}

function shapeOf(element: Element): string {
  const tag = isOfHtml(element) ? element.localName : 'other';
  const attributes = [...element.attributes].map(({ name, value }) => {
    if (!isKnownAttribute(name)) return '?';
    return VALUES_SHOWN.has(name) && isKnown(value) && value !== '' ? `${name}=${value}` : name;
  });
  const shown = [...new Set(attributes)].sort().map((attribute) => `[${attribute}]`);
  return `${tag}${shown.join('')}${element.shadowRoot === null ? '' : ' #shadow'}`;
}

/** What the browser itself knows: the names of others may say anything. */
function isOfHtml(element: Element): boolean {
  const { localName } = element;
  const isUnknown = Object.prototype.toString.call(element).includes('Unknown');
  return localName === 'svg' || !(isUnknown || localName.includes('-'));
}

/** Every word of it is one that user interfaces are described with. */
function isKnown(text: string): boolean {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_ ]/);
  return text.length <= 60 && words.every((word) => WORDS.has(word) || WORDS.has(word.replace(/s$/, '')));
}

function isKnownAttribute(name: string): boolean {
  if (ATTRIBUTES.has(name)) return true;
  return /^(aria|data)-/.test(name) && isKnown(name.slice(5));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const LEFT_OUT = set('script style template noscript link meta');

const ATTRIBUTES = set(`
  id class name type role href src alt title value placeholder for tabindex style hidden disabled checked selected
  readonly required multiple open colspan rowspan scope rel target lang dir inert contenteditable autocomplete action
  method maxlength width height viewbox fill`);

/** Attributes that say how a page is built rather than what is on it, if all words of their value are known. */
const VALUES_SHOWN = set(`
  type role rel scope dir data-qa data-internal data-test-id data-selected data-disabled data-highlighted aria-busy
  aria-checked aria-current aria-disabled aria-expanded aria-haspopup aria-hidden aria-invalid aria-live aria-modal
  aria-multiselectable aria-orientation aria-pressed aria-selected aria-sort`);

/** Words of user interfaces, and those of Procore's addresses. */
const WORDS = set(`
  true false mixed page step location date time none other horizontal vertical list grid tree treegrid menu dialog
  listbox option alert alertdialog banner button cell checkbox columnheader combobox form gridcell group heading img
  link listitem menubar menuitem menuitemcheckbox menuitemradio navigation progressbar radio radiogroup region row
  rowgroup rowheader search searchbox status switch tab table tablist tabpanel textbox toolbar tooltip treeitem text
  number hidden auto polite assertive off core ci multi single select multiselect super native input arrow clear
  overlay trigger wrapper container content value selected selectable disabled highlighted close open opened expanded
  expandable item index known size total count set pos posinset setsize rowcount colcount rowindex colindex label
  labelledby describedby controls owns activedescendant autocomplete haspopup busy checked current live modal
  multiselectable orientation pressed valuemin valuemax valuenow required readonly invalid placeholder header title
  icon chevron up down left right plus add remove delete edit view save cancel apply filter pagination pager toast
  spinner loading empty state breadcrumb card section panel pill token chip toggle qa internal test id key virtuoso
  scroller viewport type element floating ui portal inert focus guard react aria menuimperative company companies app
  management admin webclients host tool project permission permitted settings configuration detail next first last
  main`);
