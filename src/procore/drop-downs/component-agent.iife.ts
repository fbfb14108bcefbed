/**
 * Runs in the page's own world, where a drop-down's React component can be reached: tells what it offers and holds,
 * and hands it a new value through its own `onChange`. The page can see and change all of this, so whoever asks
 * verifies at the control.
 */
import { ANSWER, type Answer, ASK, type Ask, CONTROL_ATTRIBUTE, RETIRE } from './component-protocol.ts';

// biome-ignore lint/suspicious/noExplicitAny: React's fibers and the page's props have no type of ours.
type Foreign = any;

/** Options by name that a control has offered so far: a search on the server replaces the component's own. */
const offered = new WeakMap<Element, Map<string, Foreign>>();
/** JSON of options: they are asked for often, and React's data does not change in place. */
const texts = new WeakMap<object, string>();
const HOPS = 40;
/** Props of a component that gets options from elsewhere. */
const OPEN_ENDED = ['onSearch', 'onScrollBottom', 'onMenuScrollToBottom', 'loadOptions'];

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

/** What a kind of component calls its options. */
function reader(kind: Ask['kind'], props: Foreign) {
  const field = (getter: Foreign, key: string) => (option: Foreign) =>
    typeof getter === 'function' ? getter(option) : option?.[key];
  const label = field(props.getOptionLabel ?? props.getLabel, 'label');
  const id = kind === 'multi-select' ? field(props.getId, 'id') : field(props.getOptionValue, 'value');
  const labelOf = (option: Foreign) => String((typeof option === 'string' ? option : label(option)) ?? '');
  const isText = (value: Foreign) => /string|number|bigint/.test(typeof value);
  const nameOf = (option: Foreign): string => {
    if (kind === 'multi-select') {
      const text = texts.get(option) ?? JSON.stringify(option);
      texts.set(option, text);
      return text;
    }
    const value = kind === 'super-select' ? id(option) : null;
    return isText(value) ? String(value) : labelOf(option);
  };
  return { id, labelOf, nameOf };
}

function look(kind: Ask['kind'], control: Element, props: Foreign) {
  const { id, labelOf, nameOf } = reader(kind, props);
  const known = offered.get(control) ?? new Map<string, Foreign>();
  offered.set(control, known);
  const isPrimitive = kind === 'super-select';
  const holdsOne = isPrimitive ? !props.multiple : kind === 'react-select' && !props.isMulti;
  const nameById = new Map<Foreign, string>();
  const names: string[] = [];
  const seen = new Map<string, number>();
  const add = (option: Foreign) => {
    const base = nameOf(option);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const name = times === 1 ? base : `${base}\n${times}`;
    known.set(name, option);
    nameById.set(id(option), name);
    names.push(name);
  };
  // Options of react-select may stand in groups; a value that is a list stands for several options.
  for (const one of props.options) {
    const inside = kind === 'react-select' && one && Array.isArray(one.options) ? one.options : [one];
    for (const option of inside) if (!Array.isArray(isPrimitive && id(option))) add(option);
  }
  for (const [name, option] of known) if (!nameById.has(id(option))) nameById.set(id(option), name);
  const held: Foreign[] = Array.isArray(props.value) ? props.value : props.value == null ? [] : [props.value];
  const heldNames = held.map((entry) => {
    const name = nameById.get(isPrimitive ? entry : id(entry));
    if (name !== undefined) return name;
    if (!isPrimitive) add(entry);
    return isPrimitive ? String(entry) : (names.at(-1) ?? '');
  });
  return { known, names, held, heldNames, holdsOne, isPrimitive, id, labelOf };
}

function answer(ask: Ask, control: Element): Answer | null {
  const props = propsOf(control);
  if (props === null) return null;
  const { known, names, held, heldNames, holdsOne, isPrimitive, id, labelOf } = look(ask.kind, control, props);
  const isDisabled = props.getOptionIsDisabled ?? props.isOptionDisabled ?? ((option: Foreign) => option?.disabled);
  const told = {
    id: ask.id,
    holdsOne,
    isOpenEnded: OPEN_ENDED.some((name) => props[name]) || (ask.kind === 'react-select' && props.filterOption === null),
    selected: heldNames,
  };
  if (ask.what === 'selected') return told;
  if (ask.what === 'options') {
    return {
      ...told,
      names: ask.kind === 'multi-select' ? undefined : names,
      labels: names.map((name) => labelOf(known.get(name))),
      fields: names.map((name) => known.get(name)),
      disabled: names.filter((name) => isDisabled(known.get(name), [])),
    };
  }
  const wanted = new Set(ask.names);
  const kept = held.filter((_, index) => wanted.delete(heldNames[index] ?? ''));
  const added = [...wanted].map((name) => known.get(name));
  // A component that keeps its value to itself cannot be given one.
  const isHandedIn = props.value !== undefined || ask.kind === 'multi-select';
  const isTooMany = holdsOne && kept.length + added.length > 1;
  if (!isHandedIn || isTooMany || added.includes(undefined) || props.disabled || props.isDisabled)
    return { ...told, isSet: false };
  const value = [...kept, ...(isPrimitive ? added.map(id) : added)];
  props.onChange(holdsOne ? (value[0] ?? null) : value, { action: 'select-option', option: added[0] });
  return { ...told, isSet: true };
}

function textOf(reply: Answer): string {
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
    if (reply) document.dispatchEvent(new CustomEvent(ANSWER, { detail: textOf(reply) }));
  } catch {
    // A component of another make: the asker does without.
  }
}

document.dispatchEvent(new Event(RETIRE));
document.addEventListener(ASK, onAsk);
document.addEventListener(RETIRE, () => document.removeEventListener(ASK, onAsk), { once: true });
