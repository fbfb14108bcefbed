import type { Project } from '../../src/domain/project.ts';
import { type DropDownsPage, openDropDownsPage } from '../page/drop-downs-page.ts';
import { median } from './median.ts';

const COUNTS = [37, 300, 1000];
const CONTROLS = ['multi-select', 'super-select'] as const;
const REPEATS = 5;

/**
 * Selecting some of 10,000 projects, against the page's own lower bound: one new value handed to the component by the
 * page itself. Both from the press until the page has painted; the panel has read the options before, when idle.
 */
export async function measureSelecting(): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {};
  const procore = await openDropDownsPage({ projects: 10_000, connected: 1000, permitted: 0 }, 'content-code.ts');
  try {
    const connected = new Set(procore.world.integration.connectedProjectIds);
    const projects = procore.world.company.projects
      .filter(({ id }) => connected.has(id))
      .map(({ id, name, number }) => ({ id, name, number }));
    for (const control of CONTROLS) {
      for (const count of COUNTS) {
        const some = projects.slice(0, count);
        const bound: number[] = [];
        const ours: number[] = [];
        for (let repeat = 0; repeat < REPEATS; repeat += 1) {
          await procore.show({ control });
          bound.push(
            await procore.page.evaluate(
              handOverAtOnce,
              some.map(({ id }) => id),
            ),
          );
          await procore.show({ control });
          ours.push(await selectWithExtension(procore, some));
        }
        const [page, extension] = [median(bound), median(ours)];
        table[`${control}, ${count} of 10,000`] = {
          'page alone, ms': Math.round(page),
          'extension, ms': Math.round(extension),
          ratio: Number((extension / page).toFixed(2)),
        };
      }
    }
  } finally {
    await procore.close();
  }
  return table;
}

function selectWithExtension(procore: DropDownsPage, projects: readonly Project[]): Promise<number> {
  return procore.run(async (wanted) => {
    const picker = window.content.findPermittedProjects()?.editor?.picker;
    if (picker === undefined) throw new Error('no drop-down');
    // As the panel does while nobody presses anything.
    picker.glance();
    const start = performance.now();
    // Ends a frame after the page has shown it.
    const { missing } = await window.content.selectMissing(picker, wanted, { signal: new AbortController().signal });
    const ms = performance.now() - start;
    if (missing.length !== wanted.length) throw new Error(`selected ${missing.length} of ${wanted.length}`);
    return ms;
  }, projects);
}

/** Runs in the page's own world, as its own code could: finds the component and gives it its new value. */
async function handOverAtOnce(ids: string[]): Promise<number> {
  const control = document.querySelector('[data-qa="core-multiselect-input"], [role="combobox"]');
  const key = Object.keys(control ?? {}).find((name) => name.startsWith('__reactFiber$')) ?? '';
  let fiber = Reflect.get(control as object, key);
  while (!(Array.isArray(fiber?.memoizedProps?.options) && fiber.memoizedProps.onChange)) fiber = fiber.return;
  const { options, onChange, getOptionValue } = fiber.memoizedProps;
  const wanted = new Set(ids);
  const chosen = options.filter((option: { id: number }) => wanted.has(String(option.id)));
  const start = performance.now();
  onChange(getOptionValue ? chosen.map(getOptionValue) : chosen);
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
