import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** Two lines. */
const ROW_PX = 40;
const HEIGHT_PX = 5 * ROW_PX;

/** Rows beyond both ends, so that fast scrolling does not run into blank space. */
const SPARE_ROWS = 8;

/** A list of any length, of which only what is in sight is in the page. */
export function WindowedList<Item>({
  label,
  items,
  keyOf,
  row,
}: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  row: (item: Item) => ComponentChildren;
}) {
  const top = useSignal(0);
  const first = Math.max(0, Math.floor(top.value / ROW_PX) - SPARE_ROWS);
  const shown = items.slice(first, first + HEIGHT_PX / ROW_PX + 2 * SPARE_ROWS);
  return (
    <section
      class="windowed"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard scrolls it
      tabIndex={0}
      style={{ maxHeight: `${HEIGHT_PX}px` }}
      onScroll={({ currentTarget }) => {
        top.value = currentTarget.scrollTop;
      }}
    >
      <ul class="projects" style={{ height: `${items.length * ROW_PX}px` }}>
        {shown.map((item, index) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * ROW_PX}px`, height: `${ROW_PX}px` }}
          >
            {row(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
