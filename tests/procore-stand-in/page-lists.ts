import { type Answer, idNumber, json } from './http.ts';
import { byLabel } from './page-contract.ts';
import { loadingOf } from './page-variant.ts';
import { type Company, type InstalledApp, type Project, projectLabel, type World } from './world.ts';

const ITEMS_PER_PAGE = 50;

/** A project as the pages get it: a ProjectItem of page-contract.ts. */
export type SentItem = ReturnType<typeof sentItem>;

/** These projects as the pages show them, in the order of their labels. */
export function projectItems(world: World, projects: readonly Project[]): SentItem[] {
  return projects.map((project) => sentItem(world, project)).sort(byLabel);
}

function sentItem({ page }: World, project: Project) {
  return {
    id: idNumber(project.id),
    label: projectLabel(project, page.labelForm),
    name: project.name,
    number: project.number,
    disabled: !project.active && page.inactive === 'disabled',
  };
}

export function activeItems(world: World, { projects }: Company): SentItem[] {
  return projectItems(
    world,
    projects.filter((project) => project.active),
  );
}

export function permittedItems(world: World, { projects }: Company, app: InstalledApp): SentItem[] {
  return projectItems(
    world,
    projects.filter((project) => app.permittedProjectIds.has(project.id)),
  );
}

/** What the drop-down of permitted projects offers. */
export function offeredItems(world: World, { projects }: Company, app: InstalledApp): SentItem[] {
  const { offersPermitted, inactive } = world.page;
  return projectItems(
    world,
    projects.filter(
      ({ id, active }) => (active || inactive !== 'left-out') && (offersPermitted || !app.permittedProjectIds.has(id)),
    ),
  );
}

/** The options that a drop-down has before anybody scrolls or searches it. */
export function firstOptions({ page }: World, items: readonly SentItem[]): readonly SentItem[] {
  const { onScroll, onSearch } = loadingOf(page);
  return onScroll || onSearch ? items.slice(0, ITEMS_PER_PAGE) : items;
}

/** Those from `start` on that have the text of `search` in their label, as an OptionsAnswer. */
export function moreOptions(items: readonly SentItem[], query: URLSearchParams): Answer {
  const text = (query.get('search') ?? '').toLowerCase();
  const start = Number(query.get('start'));
  const fitting = items.filter(({ label }) => label.toLowerCase().includes(text));
  const end = start + ITEMS_PER_PAGE;
  return json(200, { options: fitting.slice(start, end), hasMore: end < fitting.length });
}

/** The page that `page` names, from 1 on, as a ProjectListAnswer. */
export function listPage(items: readonly SentItem[], query: URLSearchParams): Answer {
  const start = (Number(query.get('page')) - 1) * ITEMS_PER_PAGE;
  return json(200, {
    total: items.length,
    perPage: ITEMS_PER_PAGE,
    projects: items.slice(start, start + ITEMS_PER_PAGE),
  });
}
