import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';

/** Has the last word on a press, where somebody else can draw over the buttons. The extension's own pages need none. */
export interface PressGuard {
  /** Whether a press can count by now. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Acts, or says why not. */
  press(button: HTMLElement, act: () => void): void;
}

export const PressGuard = createContext<PressGuard | null>(null);
