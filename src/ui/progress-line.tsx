/** Work under way. `total` null: how much there is is not known yet. */
export function ProgressLine({ label, done, total }: { label: string; done: number; total: number | null }) {
  return (
    <div class="stack tight" role="status">
      <span>{label}</span>
      <progress aria-label={label} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  );
}
