/** Runs in a script world of its own, as an extension has one, before other code there: time is that of the page's clock. */
import { ASK, FIRE, type Order, TELL } from './page-clock-events.ts';

const waiting = new Map<number, () => void>();
let lastId = 0;
let told = 0;

function order(what: Order): void {
  window.dispatchEvent(new CustomEvent(ASK, { detail: JSON.stringify(what) }));
}

function clear(id = 0): void {
  if (waiting.delete(id)) order({ id });
}

window.addEventListener(TELL, (event) => {
  told = (event as CustomEvent<number>).detail;
});

window.addEventListener(FIRE, (event) => {
  const id = (event as CustomEvent<number>).detail;
  const run = waiting.get(id);
  waiting.delete(id);
  run?.();
});

performance.now = () => {
  order({});
  return told;
};
window.setTimeout = ((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
  lastId += 1;
  waiting.set(lastId, () => run(...args));
  order({ id: lastId, ms });
  return lastId;
}) as typeof window.setTimeout;
window.clearTimeout = clear as typeof window.clearTimeout;

const paint = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (run) => paint(() => run(performance.now()));
