import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'missing' | 'passed' | 'failed';

/** A message with a heading. Screen readers hear it as soon as it appears or changes. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone;
  title: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={tone === 'failed' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
