import { whenIdle } from '../pace/when-idle.ts';
import { offers } from './offers.ts';
import { listedBefore, noteNamesakes, picker, table } from './state.ts';
import { noteNamesakesIn } from './to-add.ts';

/** By what the drop-down tells at once, else by what was read in it when it was opened last. */
export function lookForNamesakes(): (() => void) | undefined {
  const [found, shown, seen] = [picker.value, table.value, offers.value];
  if (listedBefore.value.length === 0 || found === null || shown === null) {
    noteNamesakes(new Map());
    return undefined;
  }
  return whenIdle(() => {
    const atOnce = found.glance();
    noteNamesakesIn(atOnce?.isComplete || seen?.picker !== found ? atOnce : seen.reading);
  });
}
