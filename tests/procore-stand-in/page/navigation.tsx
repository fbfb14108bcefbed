import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';

/** The path and query string of the current page; follows links and the browser's Back and Forward. */
export function useAddress(): string {
  return useSyncExternalStore(
    (onChange) => {
      addEventListener('popstate', onChange);
      return () => removeEventListener('popstate', onChange);
    },
    () => location.pathname + location.search,
  );
}

/** A link to another page that does not load the document again. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a href={to} onClick={follow}>
      {children}
    </a>
  );
}

function navigate(path: string): void {
  history.pushState(null, '', path);
  // The browser tells of Back and Forward only, not of pushState.
  dispatchEvent(new PopStateEvent('popstate'));
}
