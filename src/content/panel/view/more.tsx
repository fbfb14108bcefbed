import type { ComponentChildren } from 'preact';

/** All that is not the next step, out of sight until somebody wants it. */
export function More({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="more">
      <summary>{label}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
