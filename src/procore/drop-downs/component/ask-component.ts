import {
  type Ask,
  answerOn,
  askOn,
  CHANNEL,
  CONTROL_ATTRIBUTE,
  type ComponentAnswer,
  type ComponentKind,
} from './protocol.ts';

/**
 * Asks the page bridge about the component behind a control; `null` if there is no bridge, or it finds no
 * component that it knows. What it says is the page's word: the control has to agree.
 */
export function askComponent(
  { control, componentKind: kind }: { readonly control: HTMLElement; readonly componentKind: ComponentKind | null },
  what: Ask['what'],
  names: readonly string[] = [],
): ComponentAnswer | null {
  if (kind === null) return null;
  const before = what === 'options' ? told.get(control) : undefined;
  const ask: Ask = { id: `${Math.random()}`, kind, what, names, version: before?.version };
  // In our own world, where the page cannot look.
  const channel: string = Reflect.get(globalThis, CHANNEL);
  let answer: ComponentAnswer | null = null;
  const listen = (event: Event): void => {
    answer ??= parseAnswer((event as CustomEvent<unknown>).detail, ask.id);
  };
  control.setAttribute(CONTROL_ATTRIBUTE, '');
  document.addEventListener(answerOn(channel), listen);
  try {
    document.dispatchEvent(new CustomEvent(askOn(channel), { detail: JSON.stringify(ask) }));
  } finally {
    document.removeEventListener(answerOn(channel), listen);
    control.removeAttribute(CONTROL_ATTRIBUTE);
  }
  if (what !== 'options' || answer === null) return answer;
  const whole = withOptions(answer, before);
  if (whole.labels !== undefined) told.set(control, whole);
  return whole;
}

/** What each control's component has told of its options last: 10,000 of them are not sent again for each look. */
const told = new WeakMap<HTMLElement, ComponentAnswer>();

function withOptions(answer: ComponentAnswer, before: ComponentAnswer | undefined): ComponentAnswer {
  if (answer.labels !== undefined || before === undefined || answer.version !== before.version) return answer;
  const { names, labels, fields, disabled } = before;
  return { ...answer, names, labels, fields, disabled } as ComponentAnswer;
}

/** Checks the shape by hand, without a copy: an answer may have 10,000 options. */
function parseAnswer(detail: unknown, id: string): ComponentAnswer | null {
  if (typeof detail !== 'string') return null;
  try {
    const answer = JSON.parse(detail) as ComponentAnswer;
    const lists = [answer.selected, answer.names ?? [], answer.labels ?? [], answer.disabled ?? []];
    const isAnswer = answer.id === id && lists.every(areTexts) && Array.isArray(answer.fields ?? []);
    return isAnswer ? answer : null;
  } catch {
    return null;
  }
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
