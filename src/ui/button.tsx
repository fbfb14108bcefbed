import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { PressGuard } from './press-guard.ts';

/** A button that only a person can press: commands must not be given by a script of the page around it. */
export function Button({
  kind = 'secondary',
  wide = false,
  disabled = false,
  busy = false,
  label,
  isExpanded,
  takesFocus = false,
  onPress,
  children,
}: {
  kind?: 'primary' | 'secondary' | 'bare';
  wide?: boolean;
  disabled?: boolean;
  busy?: boolean;
  /** Accessible name, and what is shown to somebody who points at it, where the content is not words. */
  label?: string;
  /** For a button that shows and hides something. */
  isExpanded?: boolean;
  /** For the next step of somebody who has just pressed the one before. */
  takesFocus?: boolean;
  /** Left out on the button that submits its form: the form's own handler acts, also for the Enter key. */
  onPress?: () => void;
  children: ComponentChildren;
}) {
  const given = useContext(PressGuard);
  // What only shows, copies or calls off needs no guard.
  const guard = kind === 'bare' ? null : given;
  const atPointerDown = useRef<(() => void) | null>(null);
  return (
    <button
      ref={takesFocus ? focus : null}
      type={onPress === undefined ? 'submit' : 'button'}
      class={`button ${kind} ${wide ? 'wide' : ''}`}
      disabled={disabled || busy}
      aria-label={label}
      title={label}
      aria-busy={busy}
      aria-expanded={isExpanded}
      aria-disabled={guard !== null && !guard.isReady.value}
      onPointerDown={() => {
        atPointerDown.current = onPress ?? null;
      }}
      onClick={(event) => {
        // What the button has come to say while it was held down is not what was pressed. A key's click has no detail.
        const act = (event.detail > 0 ? atPointerDown.current : null) ?? onPress;
        atPointerDown.current = null;
        if (!event.isTrusted || act === undefined) return;
        if (guard === null) act();
        else guard.press(event.currentTarget, act);
      }}
    >
      {busy && <span class="busy-dot" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** The same function each time, so that Preact calls it once: when the button appears. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
