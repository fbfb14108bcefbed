/** What shows that the user is at work in this tab and not in another one beside it. */
const ACTS = ['pointerdown', 'keydown', 'focus', 'visibilitychange'];

let at = 0;

/** When the user last did something in this tab, by the clock that all tabs share; 0 for nothing yet. */
export function lastAct(): number {
  return at;
}

export function watchActs(stop: AbortSignal): void {
  const note = ({ isTrusted }: Pick<Event, 'isTrusted'>) => {
    if (isTrusted && document.visibilityState === 'visible') at = Date.now();
  };
  note({ isTrusted: document.hasFocus() });
  for (const type of ACTS) addEventListener(type, note, { capture: true, passive: true, signal: stop });
}
