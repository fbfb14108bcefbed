import { vi } from 'vitest';
import type { PageState } from '../../../../src/content/panel/page-state.ts';
import type { ValidatedProject } from '../../../../src/domain/project.ts';
import type { RunView } from '../../../../src/domain/run-view.ts';
import type { PanelView } from '../../../../src/platform/protocol.ts';
import type { PermittedProjectsSection } from '../../../../src/procore/app-management/section/section.ts';
import type { Picker } from '../../../../src/procore/drop-downs/picker.ts';
import { integration } from '../../../support/integration.ts';
import { runView } from '../../../support/run-view.ts';

/** The panel's state as it is when the panel starts. */
export async function freshPanel() {
  vi.resetModules();
  const state = await import('../../../../src/content/panel/state.ts');
  const toAdd = await import('../../../../src/content/panel/to-add.ts');
  const comparison = await import('../../../../src/content/panel/comparison-failure.ts');
  return { ...state, ...toAdd, ...comparison };
}

export function missingProject(id: string, name = `Project ${id}`): ValidatedProject {
  return { id, name, number: null, access: 'missing', reason: 'not-permitted' };
}

export function runOver(attention: readonly ValidatedProject[], change: Partial<RunView> = {}): RunView {
  return runView({ attention, ...change });
}

/** The background's answer on the page of the integration's app. */
export function viewOf(run: RunView | null, list: PanelView['list'] = null): PanelView {
  return {
    kind: 'integration',
    integration,
    companyName: 'Acme',
    run,
    sectionConfirmed: null,
    isDecidedByPage: false,
    isUsed: false,
    list,
    isListPartial: false,
    taken: null,
  };
}

/** A section that is certainly the Permitted Projects, without a page around it. */
export function sectionWith(
  picker: Picker,
  certainty: PermittedProjectsSection['certainty'] = 'labelled',
): PermittedProjectsSection {
  const nowhere = {} as HTMLElement;
  return {
    container: nowhere,
    heading: 'Permitted Projects',
    certainty,
    editor: { picker, addButton: nowhere },
    isControlUnknown: false,
  };
}

/** What is as it was is the same object, as the real reading of a page has it. */
const TITLES = { titles: [integration.app.name], isSure: true };

export function pageWith(change: Partial<PageState>): PageState {
  return {
    address: '/1/company/apps/2',
    titles: TITLES,
    apps: null,
    section: sectionWith({} as Picker),
    table: { labels: [], isComplete: true },
    openList: null,
    tab: null,
    isTranslated: false,
    ...change,
  };
}
