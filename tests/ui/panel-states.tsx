/**
 * The panel of Procore's page in its states. All its views share one state: each is put before it is drawn, and kept as it
 * was drawn.
 */
import { type ComponentChild, render } from 'preact';
import type { Addition } from '../../src/content/adding/add-items.ts';
import type { Item } from '../../src/content/adding/additions.ts';
import type { Selection } from '../../src/content/adding/selection.ts';
import type { Sight } from '../../src/content/panel/in-sight.ts';
import { bringLaterParts } from '../../src/content/panel/later.ts';
import { followLoading } from '../../src/content/panel/page-loading.ts';
import { NOWHERE, type PageState } from '../../src/content/panel/page-state.ts';
import { showQuestion } from '../../src/content/panel/procore-asks.ts';
import {
  forgetAddition,
  leavePage,
  rememberAddition,
  sayTableIsHistory,
  sayToBeThere,
  seePage,
  showNoActivity,
  showSelection,
  showView,
  showWork,
} from '../../src/content/panel/state.ts';
import { PARTS } from '../../src/content/panel/view/later-parts.ts';
import { Panel } from '../../src/content/panel/view/panel.tsx';
import type { Project } from '../../src/domain/project.ts';
import type { RunView } from '../../src/domain/run-view.ts';
import { parseProjectList } from '../../src/lists/parse-list.ts';
import type { PanelView } from '../../src/platform/protocol.ts';
import type { Picker, PickerOption } from '../../src/procore/drop-downs/picker.ts';
import { connected, customIntegration, integration, runs } from './things.ts';

bringLaterParts(PARTS);

const nothing = () => {};
const sight = { isReady: { value: true }, watchHead: nothing, isInSight: async () => true } as unknown as Sight;
const keyboard = { enter: () => true, comeBack: nothing, shown: () => nothing };

const picker = (change: Partial<Picker> = {}) =>
  ({
    kind: 'multi-select',
    control: document.createElement('div'),
    holdsOne: false,
    list: () => null,
    rows: () => [],
    glance: () => null,
    ...change,
  }) as Picker;
const section = (change: Partial<NonNullable<PageState['section']>> = {}): PageState['section'] => ({
  container: document.createElement('div'),
  heading: 'Permitted Projects',
  certainty: 'labelled',
  editor: { picker: picker(), addButton: document.createElement('button') },
  isControlUnknown: false,
  ...change,
});
const page = (change: Partial<PageState> = {}): PageState => ({
  ...NOWHERE,
  titles: { titles: ['ProConnector File Sync'], isSure: true },
  section: section(),
  table: { labels: ['24-900 - Elm Clinic'], isComplete: true },
  tab: 'permissions',
  ...change,
});
const { entries } = parseProjectList(connected.map(({ name, number }) => `${number ?? ''}\t${name}`).join('\n'));
const onPage = { isUsed: false, list: null, isListPartial: false, taken: null };
const taken = {
  count: 37,
  source: { kind: 'tab', title: 'Edit Integration · Sync Vendor', origin: 'https://portal.sync-vendor.example' },
  readAt: new Date().toISOString(),
  isPartial: false,
} as const;
const ofRun = (run: RunView | null): PanelView => ({
  ...onPage,
  kind: 'integration',
  integration,
  companyName: 'Acme Builders',
  run,
  isDecidedByPage: false,
  sectionConfirmed: null,
});
const noApp = (change: Partial<PanelView> = {}) =>
  ({
    ...onPage,
    kind: 'no-app',
    isUsed: true,
    isCompanyKnown: true,
    sectionConfirmed: null,
    ...change,
  }) as PanelView;

const item = (project: Project): Item => ({
  value: project.id,
  label: [project.number, project.name].filter(Boolean).join(' - '),
  project,
});
const option = (project: Project): PickerOption =>
  ({ ...item(project), id: project.id, selected: true, isDisabled: false }) as unknown as PickerOption;
const addition = (change: Partial<Addition> = {}): Addition => ({
  added: connected.slice(0, 3).map(item),
  unseen: [],
  remaining: [],
  ended: 'finished',
  message: null,
  problem: null,
  before: { namesakes: new Map(), rows: [] } as unknown as Addition['before'],
  byDropDown: new Set(),
  heardUntil: 0,
  ...change,
});
const selection = (change: Partial<Selection> = {}): Selection => {
  const offers = connected.slice(0, 6).map((project) => ({ project, option: option(project) }));
  return {
    values: new Set(offers.map(({ option: { value } }) => value)),
    offered: offers,
    missing: offers,
    others: [],
    ambiguous: [],
    absent: [],
    unanswered: [],
    blocked: [],
    ...change,
  };
};

const missing = runs['missing projects'] ?? null;

function put(view: PanelView, now: PageState = page(), then: () => void = nothing): () => ComponentChild {
  return () => {
    leavePage();
    showNoActivity();
    showQuestion(null);
    forgetAddition();
    sayTableIsHistory(false);
    lookWhetherLoading();
    seePage(now);
    showView(view);
    then();
    return drawn(<Panel sight={sight} keyboard={keyboard} />);
  };
}

const lookWhetherLoading = () => followLoading()();

/** So much later that nobody believes the page to be loading any more. */
function waitInVain(): void {
  const { now } = Date;
  lookWhetherLoading();
  Date.now = () => now() + 60_000;
  lookWhetherLoading();
  Date.now = now;
}

/** As it looks now: what follows changes the state that it was drawn from. */
function drawn(content: ComponentChild): ComponentChild {
  const place = document.createElement('div');
  render(content, place);
  const { innerHTML } = place;
  render(null, place);
  return <div dangerouslySetInnerHTML={{ __html: innerHTML }} />;
}

export const panelStates = {
  'src/content/panel/view/app-question.tsx': {
    'one integration': put({ ...onPage, kind: 'ask-app', integrations: [integration] }),
    several: put({ ...onPage, kind: 'ask-app', integrations: [integration, customIntegration] }),
  },
  'src/content/panel/view/moved-tab.tsx': {
    'another company': put({ ...onPage, kind: 'moved' }, page(), sayToBeThere),
  },
  'src/content/panel/view/no-app.tsx': {
    'no list yet': put(noApp()),
    'a taken list': put(noApp({ taken })),
    'a taken list, not on the tab': put(noApp({ taken }), page({ section: null, tab: null })),
    'a taken list, page not known': put(noApp({ taken }), page({ section: null, tab: null }), waitInVain),
  },
  'src/content/panel/view/list-content.tsx': {
    'a list': put(noApp({ list: entries })),
    'a part of a list': put(noApp({ list: entries, isListPartial: true })),
  },
  'src/content/panel/view/on-the-section.tsx': {
    'another tab of the app': put(ofRun(missing), page({ section: null, tab: null })),
    'app configurations': put(ofRun(missing), page({ section: null, tab: 'configurations' })),
    'right tab, still loading': put(ofRun(missing), page({ section: null })),
    'no section on the right tab': put(ofRun(missing), page({ section: null }), waitInVain),
  },
  'src/content/panel/view/changed-page.tsx': {
    'said to be there': put(ofRun(missing), page({ section: null, tab: null }), () => {
      sayToBeThere();
      waitInVain();
    }),
  },
  'src/content/panel/view/taken-list-offer.tsx': {
    'beside a verdict': put({ ...ofRun(missing), taken }),
  },
  'src/content/panel/view/translated-page.tsx': { translated: put(ofRun(missing), page({ isTranslated: true })) },
  'src/content/panel/view/section-question.tsx': {
    'by its structure': put(
      ofRun(missing),
      page({ section: section({ certainty: 'by-structure', heading: 'Zugelassene Projekte' }) }),
    ),
  },
  'src/content/panel/view/unknown-drop-down.tsx': {
    unknown: put(ofRun(missing), page({ section: section({ editor: null, isControlUnknown: true }) })),
  },
  'src/content/panel/view/next-step.tsx': {
    select: put(ofRun(missing)),
    'no right to add': put(ofRun(missing), page({ section: section({ editor: null }) })),
    'one at a time': put(
      ofRun(missing),
      page({
        section: section({
          editor: { picker: picker({ holdsOne: true }), addButton: document.createElement('button') },
        }),
      }),
    ),
    selecting: put(ofRun(missing), page(), () =>
      showWork({ kind: 'selecting', done: 112, total: 300, cancel: nothing }),
    ),
    adding: put(ofRun(missing), page(), () => showWork({ kind: 'adding', done: 4, total: 9, cancel: nothing })),
    selected: put(ofRun(missing), page(), () => showSelection(selection(), new Set())),
    'selected, with what is not': put(ofRun(missing), page(), () =>
      showSelection(
        selection({
          others: connected.slice(6, 7).map(option),
          absent: connected.slice(7, 8),
          ambiguous: connected.slice(8, 9),
          blocked: connected.slice(6, 7),
          unanswered: connected.slice(5, 6),
        }),
        new Set(),
      ),
    ),
  },
  'src/content/panel/view/procore-asks.tsx': {
    'Procore asks back': put(ofRun(missing), page(), () => {
      showWork({ kind: 'adding', done: 0, total: 9, cancel: nothing });
      showQuestion('Add 9 projects to ProConnector File Sync?');
    }),
  },
  'src/content/panel/view/addition-report.tsx': {
    declined: put(ofRun(missing), page(), () =>
      rememberAddition(addition({ ended: 'declined', added: [], unseen: connected.slice(0, 3).map(item) }), ''),
    ),
    added: put(ofRun(missing), page(), () => rememberAddition(addition(), '')),
    'sent, not seen yet': put(ofRun(missing), page(), () =>
      rememberAddition(addition({ added: [], unseen: connected.slice(0, 3).map(item) }), ''),
    ),
    refused: put(ofRun(missing), page(), () =>
      rememberAddition(
        addition({
          ended: 'refused',
          message: 'You can add a maximum of 3 projects at a time.',
          remaining: connected.slice(3).map(item),
        }),
        '',
      ),
    ),
    'no answer': put(ofRun(missing), page(), () =>
      rememberAddition(addition({ ended: 'silence', added: [], unseen: connected.slice(0, 3).map(item) }), ''),
    ),
  },
  'src/content/panel/view/integration-content.tsx': {
    'not validated yet': put(ofRun(null)),
    'an older page than another tab’s': put(ofRun(missing), page(), () => sayTableIsHistory(true)),
    ...Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, put(ofRun(run), page({ table: null }))])),
  },
};
