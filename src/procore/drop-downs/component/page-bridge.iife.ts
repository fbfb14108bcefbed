/**
 * Runs in the page's own world, where a drop-down's React component can be reached: tells what it offers and holds,
 * and hands it a new value through its own `onChange`. The page can see and change all of this, so whoever asks
 * verifies at the control.
 */
import { numbered } from '../equal-names.ts';
import { type Ask, answerOn, askOn, CHANNEL, CONTROL_ATTRIBUTE, type ComponentAnswer, retireOn } from './protocol.ts';

// biome-ignore lint/suspicious/noExplicitAny: React's fibers and the page's props have no type of ours.
type Foreign = any;

/** What is known of a control's options; a search on the server replaces the component's own, and ours stay. */
interface Memory {
  readonly options: Foreign;
  readonly count: number;
  readonly version: string;
  readonly names: readonly string[];
  readonly known: Map<string, Foreign>;
  readonly nameByKey: Map<Foreign, string>;
}

const channel: string = Reflect.get(globalThis, CHANNEL);
// The page must not find it.
Reflect.deleteProperty(globalThis, CHANNEL);
const memories = new WeakMap<Element, Memory>();
const bridge = `${Math.random()}`;
let versions = 0;
const HOPS = 40;

function controlIn(page: Document): Element | null {
  const found = page.querySelector(`[${CONTROL_ATTRIBUTE}]`);
  if (found !== null) return found;
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    // `null` for another origin.
    const inside = frame.contentDocument && controlIn(frame.contentDocument);
    if (inside) return inside;
  }
  return null;
}

function fiberOf(control: Element): Foreign {
  for (const element of [...control.querySelectorAll('input'), control]) {
    const key = Object.keys(element).find((name) => /^__react(Fiber|InternalInstance)\$/.test(name));
    if (key !== undefined) return (element as Foreign)[key];
  }
  return null;
}

/** React keeps two copies of each fiber; only the one that hangs from the root has the props of the last render. */
function current(fiber: Foreign): Foreign {
  if (!fiber.return) return fiber.stateNode.current;
  let child = current(fiber.return).child;
  while (child && child !== fiber && child !== fiber.alternate) child = child.sibling;
  return child || fiber;
}

function propsOf(control: Element): Foreign {
  let found: Foreign = null;
  let fiber = fiberOf(control);
  for (let hop = 0; fiber && hop < HOPS; hop += 1) {
    const props = fiber.memoizedProps;
    const isIt = Array.isArray(props?.options) && typeof props.onChange === 'function' && !props.selectProps;
    if (isIt && found === null) found = { ...current(fiber).memoizedProps };
    // A GroupSelect is a MultiSelect that counts its groups as options; its own props tell them apart.
    else if (isIt && Array.isArray(props.groups)) return { ...current(fiber).memoizedProps };
    else if (found !== null && props?.loadOptions) found.loadOptions = props.loadOptions;
    fiber = fiber.return;
  }
  return found;
}

/** How a kind of component reads its options. */
interface Reader {
  /** The component holds the values of the chosen options in place of the options. */
  readonly holdsValues: boolean;
  readonly labelOf: (option: Foreign) => Foreign;
  readonly keyOf: (option: Foreign) => Foreign;
  readonly isDisabled: (option: Foreign, selected: Foreign) => boolean;
  readonly nameOf: (option: Foreign) => string;
}

function readerOf(kind: Ask['kind'], props: Foreign): Reader {
  const holdsValues = kind === 'super-select';
  const field = (getter: Foreign, key: string) => getter ?? ((option: Foreign) => option?.[key]);
  const labelOf = field(props.getOptionLabel ?? props.getLabel, 'label');
  const keyOf = kind === 'multi-select' ? field(props.getId, 'id') : field(props.getOptionValue, 'value');
  const isDisabled = field(props.getOptionIsDisabled ?? props.isOptionDisabled, 'disabled');
  const nameOf = (option: Foreign): string => {
    if (kind === 'multi-select') return JSON.stringify(option);
    const key = holdsValues ? keyOf(option) : null;
    return `${Object(key) === key || key == null ? labelOf(option) : key}`;
  };
  return { holdsValues, labelOf, keyOf, isDisabled, nameOf };
}

/** The component gets a new list for new options; as long as it has the same one, nothing is looked at again. */
function recall(control: Element, kind: Ask['kind'], props: Foreign, { holdsValues, keyOf, nameOf }: Reader): Memory {
  const before = memories.get(control);
  const isSame = before?.options === props.options && before?.count === props.options.length;
  if (before !== undefined && isSame) return before;
  const known = new Map<string, Foreign>(before?.known);
  const nameByKey = new Map<Foreign, string>();
  const times = new Map<string, number>();
  const names: string[] = [];
  const add = (option: Foreign) => {
    const name = numbered(nameOf(option), times);
    known.set(name, option);
    nameByKey.set(keyOf(option), name);
    names.push(name);
  };
  for (const option of props.options) {
    // Options of react-select may stand in groups; a value that is a list stands for several options.
    if (kind === 'react-select' && Array.isArray(option?.options)) option.options.forEach(add);
    else if (!holdsValues || !Array.isArray(keyOf(option))) add(option);
  }
  for (const [name, option] of known) if (!nameByKey.has(keyOf(option))) nameByKey.set(keyOf(option), name);
  versions += 1;
  const version = `${bridge} ${versions}`;
  const made = { options: props.options, count: props.options.length, version, names, known, nameByKey };
  memories.set(control, made);
  return made;
}

function answer({ id, kind, what, names: asked, version }: Ask, control: Element): ComponentAnswer | null {
  const props = propsOf(control);
  if (props === null) return null;
  const reader = readerOf(kind, props);
  const { holdsValues, labelOf, keyOf, isDisabled, nameOf } = reader;
  const memory = recall(control, kind, props, reader);
  const { known, nameByKey } = memory;
  const names = [...memory.names];
  /** Chosen, and none of the options that we know of. */
  const nameOfHeld = (one: Foreign): string => {
    if (holdsValues) return `${one}`;
    const name = nameOf(one);
    known.set(name, one);
    names.push(name);
    return name;
  };
  const held: Foreign[] = [props.value ?? []].flat();
  const selected = held.map((one) => nameByKey.get(holdsValues ? one : keyOf(one)) ?? nameOfHeld(one));
  const holdsOne = kind !== 'multi-select' && !(props.multiple || props.isMulti);
  const asksServer = !!(props.onSearch || props.loadOptions || props.filterOption === null);
  const isOpenEnded = asksServer || !!(props.onScrollBottom || props.onMenuScrollToBottom);
  const told = { id, holdsOne, isOpenEnded, asksServer, selected };
  if (what === 'selected') return told;
  if (what === 'options') {
    const isKnown = names.length === memory.names.length && version === memory.version;
    if (isKnown) return { ...told, version };
    const fields = names.map((name) => known.get(name));
    return {
      ...told,
      version: memory.version,
      names: kind === 'multi-select' ? undefined : names,
      labels: fields.map((option) => `${labelOf(option)}`),
      fields,
      disabled: names.filter((_, index) => isDisabled(fields[index], [])),
    };
  }

  const wanted = new Set(asked);
  const kept = held.filter((_, index) => wanted.delete(selected[index] ?? ''));
  const added = [...wanted].map((name) => known.get(name));
  const value = [...kept, ...(holdsValues ? added.map(keyOf) : added)];
  // A SuperSelect without a value keeps it to itself.
  const isSet =
    !added.includes(undefined) &&
    !(props.disabled || props.isDisabled) &&
    !(holdsOne && value.length > 1) &&
    !(holdsValues && props.value === undefined);
  if (isSet) props.onChange(holdsOne ? (value[0] ?? null) : value, { action: 'select-option', option: added[0] });
  return { ...told, isSet };
}

function textOf(reply: ComponentAnswer): string {
  try {
    return JSON.stringify(reply);
  } catch {
    // An option holds something that is no data, such as a React element.
    return JSON.stringify({ ...reply, fields: [] });
  }
}

function onAsk(event: Event): void {
  try {
    const ask: Ask = JSON.parse((event as CustomEvent<string>).detail);
    const control = controlIn(document);
    const reply = control && answer(ask, control);
    if (reply) document.dispatchEvent(new CustomEvent(answerOn(channel), { detail: textOf(reply) }));
  } catch {
    // A component of another make: the asker does without.
  }
}

document.dispatchEvent(new Event(retireOn(channel)));
document.addEventListener(askOn(channel), onAsk);
document.addEventListener(retireOn(channel), () => document.removeEventListener(askOn(channel), onAsk), { once: true });
