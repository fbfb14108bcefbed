import { useReducer, useState } from 'preact/hooks';

export interface Value<Held> {
  value: Held;
}

/** As `useSignal`, within one component: for what is painted first, which then needs no library beside Preact. */
export function useValue<Held>(initial: Held): Value<Held> {
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0);
  const [held] = useState(() => heldValue(initial, () => renderAgain(undefined)));
  return held;
}

function heldValue<Held>(initial: Held, onChange: () => void): Value<Held> {
  let held = initial;
  return {
    get value() {
      return held;
    },
    set value(next) {
      if (next === held) return;
      held = next;
      onChange();
    },
  };
}
