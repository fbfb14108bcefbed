import { beforeEach, expect, test, vi } from 'vitest';
import { COMPANY_PROJECTS } from '../../../../src/platform/protocol.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { freshPanel, pageWith, sectionWith, viewOf } from './panel-world.ts';

let ask: (message: unknown) => unknown;
const sendCommand = vi.fn(async () => null);
vi.mock('../../../../src/platform/send-command.ts', () => ({ sendCommand }));
vi.mock('../../../../src/platform/browser.ts', () => ({
  browser: { runtime: { onMessage: { addListener: (listener: typeof ask) => (ask = listener) } } },
}));

let panel: Awaited<ReturnType<typeof freshPanel>>;

beforeEach(async () => {
  sendCommand.mockClear();
  panel = await freshPanel();
  const { answerPopup } = await import('../../../../src/content/panel/company-projects.ts');
  answerPopup(new AbortController().signal);
  panel.showView(viewOf(null));
});

test('a page that cannot be read tells the popup so, without the later script', async () => {
  panel.seePage(pageWith({ section: null }));
  expect(await ask(COMPANY_PROJECTS)).toEqual({ problem: 'no-permissions-tab' });
  panel.seePage(pageWith({ section: sectionWith({ glance: () => null } as unknown as Picker) }));
  panel.showWork({ kind: 'adding', done: 0, total: null, cancel: () => {} });
  expect(await ask(COMPANY_PROJECTS)).toEqual({ problem: 'already-running' });
  expect(sendCommand).not.toHaveBeenCalled();
});

test('any other page is read by the later script', async () => {
  const later = await import('../../../../src/content/panel/later.ts');
  const projects = { labels: [], offered: [], isComplete: true, seenAt: '' };
  panel.seePage(pageWith({}));
  later.bringLaterParts({ readProjectsOnPage: async () => projects } as unknown as Parameters<
    typeof later.bringLaterParts
  >[0]);
  expect(await ask(COMPANY_PROJECTS)).toBe(projects);
});
