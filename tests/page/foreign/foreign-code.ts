/** Puts the controls and tables of `foreign` into a page that has their places. */
import { type Behaviour, behave } from './behaviour.ts';
import { BLIND_CONTROLS } from './blind-controls.ts';
import { BLIND_PAGES } from './blind-pages.ts';
import { BLIND_TABLES } from './blind-tables.ts';
import { CONTROLS } from './controls.ts';
import { NEXT_CONTROLS } from './next-controls.ts';
import { NEXT_PAGES } from './next-pages.ts';
import { FOREIGN_PAGES } from './pages.ts';
import { POPULAR_CONTROLS } from './popular-controls.ts';
import { TABLES } from './tables.ts';

declare global {
  interface Window {
    showForeign(name: string, more?: Partial<Behaviour>): void;
  }
}

window.showForeign = (name, more) => {
  const shown = { ...FOREIGN_PAGES, ...NEXT_PAGES, ...BLIND_PAGES }[name];
  if (shown === undefined) throw new Error(`no page is called ${name}`);
  const { control, table, ...does } = shown;
  behave(
    {
      ...{ ...CONTROLS, ...POPULAR_CONTROLS, ...NEXT_CONTROLS, ...BLIND_CONTROLS }[control],
      ...does.drops,
      ...more?.drops,
    },
    { ...TABLES, ...BLIND_TABLES }[table],
    {
      offered: 90,
      permitted: 8,
      missing: 9,
      ...does,
      ...more,
    },
  );
};
