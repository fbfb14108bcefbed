/** Shows the way to an app's Permitted Projects. Injected on demand, and harmless when injected again. */
import { browser } from '../platform/browser.ts';
import { showWay } from './guide/show-way.ts';

const STARTED = Symbol.for('dmsa-validator.guide');

// One that was left behind by an older version of the extension cannot ask its background any more.
const started = Reflect.get(globalThis, STARTED) as { isAlive(): boolean } | undefined;
if (started?.isAlive() !== true) {
  const { runtime } = browser;
  Reflect.set(globalThis, STARTED, { isAlive: () => runtime?.id !== undefined });
  showWay();
}
