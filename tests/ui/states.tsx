/** Every component in each of its states, by the file that it stands in. */
import type { ComponentChild } from 'preact';
import { PROBLEM_CODES } from '../../src/domain/problem-codes.ts';
import { byPageIn } from '../../src/domain/run-view.ts';
import { parseProjectList } from '../../src/lists/parse-list.ts';
import { Attention } from '../../src/ui/attention.tsx';
import { Button } from '../../src/ui/button.tsx';
import { ByPageQuestion } from '../../src/ui/by-page-question.tsx';
import { ImpossibleProjects } from '../../src/ui/impossible-projects.tsx';
import { InstallApp } from '../../src/ui/install-app.tsx';
import { ListColumns } from '../../src/ui/list-columns.tsx';
import { ListProblems } from '../../src/ui/list-problems.tsx';
import { ListReading } from '../../src/ui/list-reading.tsx';
import { ListRows } from '../../src/ui/list-rows.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { ProblemNotice } from '../../src/ui/problem-notice.tsx';
import { ProgressLine } from '../../src/ui/progress-line.tsx';
import { ProjectList } from '../../src/ui/project-list.tsx';
import { ProjectsByReason } from '../../src/ui/projects-by-reason.tsx';
import { RunStatus } from '../../src/ui/run-status.tsx';
import { SaveElsewhere } from '../../src/ui/save-elsewhere.tsx';
import { SecondSource } from '../../src/ui/second-source.tsx';
import { WindowedList } from '../../src/ui/windowed-list.tsx';
import { passedValidation } from '../support/validation.ts';
import { optionsStates } from './options-states.tsx';
import { ownStates } from './own-states.tsx';
import { panelStates } from './panel-states.tsx';
import { popupStates } from './popup-states.tsx';
import {
  commands,
  connected,
  customIntegration,
  found,
  integration,
  ofEachReason,
  run,
  runs,
  thousands,
} from './things.ts';

export type States = Readonly<Record<string, Readonly<Record<string, () => ComponentChild>>>>;

const nothing = () => {};
const list = parseProjectList(
  `Project Name\tJob No\tRegion\n${connected.map(({ name, number }) => `${name}\t${number ?? ''}\tNorth`).join('\n')}`,
);
const lines = parseProjectList('Missing projects:\nTower\nTower\nCopper Mill\nTotal: 3');

const uiStates: States = {
  'src/ui/attention.tsx': {
    'not checked': () => <Attention run={run({ attention: found('unknown', 'unreachable') })} />,
    'permitted with a catch': () => <Attention run={run({ attention: found('permitted', 'inactive') })} />,
  },
  'src/ui/button.tsx': {
    'all kinds': () => (
      <div class="row">
        <Button kind="primary">Validate DMSA</Button>
        <Button>Validate again</Button>
        <Button kind="bare">Cancel</Button>
      </div>
    ),
    disabled: () => <Button disabled>Test connection</Button>,
    busy: () => (
      <Button kind="primary" busy>
        Test connection
      </Button>
    ),
    wide: () => (
      <Button kind="primary" wide>
        Go to Permitted Projects
      </Button>
    ),
  },
  'src/ui/by-page-question.tsx': Object.fromEntries(
    [1, 3].map((count) => [
      `${count}`,
      () => (
        <ByPageQuestion
          projects={byPageIn({ attention: found('permitted', 'by-page', count) })}
          confirm={nothing}
          repeat={nothing}
        />
      ),
    ]),
  ),
  'src/ui/impossible-projects.tsx': {
    'sync can be stopped': () => (
      <ImpossibleProjects
        integration={integration}
        run={run({ attention: found('missing', 'not-found', 2) })}
        commands={commands}
      />
    ),
    'only in the portal': () => (
      <ImpossibleProjects
        integration={integration}
        run={run({ attention: found('missing', 'other-company', 1), canStopSync: false })}
        commands={commands}
      />
    ),
    stopped: () => (
      <ImpossibleProjects
        integration={integration}
        run={run({ attention: [], stopped: connected.slice(0, 2) })}
        commands={commands}
      />
    ),
  },
  'src/ui/install-app.tsx': {
    'from the Marketplace': () => <InstallApp app={integration.app} />,
    'from its own page there': () => (
      <InstallApp app={{ ...integration.app, marketplaceUrl: 'https://marketplace.procore.com/apps/file-sync' }} />
    ),
    custom: () => <InstallApp app={customIntegration.app} />,
  },
  'src/ui/list-columns.tsx': { columns: () => <ListColumns columns={list.columns} onChange={nothing} /> },
  'src/ui/list-problems.tsx': {
    open: () => <ListProblems summary="3 lines to look at" problems={lines.problems} isOpen onPutIn={nothing} />,
  },
  'src/ui/list-reading.tsx': { table: () => <ListReading list={list} onCorrect={nothing} /> },
  'src/ui/list-rows.tsx': { lines: () => <ListRows list={lines} onTakeOut={nothing} onPutIn={nothing} /> },
  'src/ui/notice.tsx': Object.fromEntries(
    (['plain', 'missing', 'passed', 'failed'] as const).map((tone) => [
      tone,
      () => (
        <Notice tone={tone} title="37 of 120 projects are missing">
          <p>What it means, in a sentence.</p>
        </Notice>
      ),
    ]),
  ),
  'src/ui/problem-notice.tsx': Object.fromEntries(
    PROBLEM_CODES.map((code) => [
      code,
      () => <ProblemNotice problem={{ code }} actions={[{ label: 'Try again', onPress: nothing }]} />,
    ]),
  ),
  'src/ui/progress-line.tsx': {
    'how much is known': () => <ProgressLine label="Reading the permitted projects…" done={12} total={37} />,
    'how much is not known': () => <ProgressLine label="Reading the permitted projects…" done={0} total={null} />,
  },
  'src/ui/project-list.tsx': {
    projects: () => <ProjectList label="Projects" projects={connected} />,
    thousands: () => <ProjectList label="Projects" projects={thousands} />,
  },
  'src/ui/projects-by-reason.tsx': {
    'all reasons': () => <ProjectsByReason label="Projects" projects={ofEachReason} />,
  },
  'src/ui/run-status.tsx': Object.fromEntries(
    Object.entries(runs).map(([name, shown]) => [
      name,
      () => <RunStatus integration={integration} run={shown} commands={commands} />,
    ]),
  ),
  'src/ui/save-elsewhere.tsx': {
    marketplace: () => <SaveElsewhere integration={integration} validation={passedValidation()} commands={commands} />,
    custom: () => (
      <SaveElsewhere
        integration={{ ...integration, portalUrl: 'https://portal.example.com' }}
        validation={passedValidation({ credential: { kind: 'custom-dmsa', clientKey: 'f00dfeedf00dfeed' } })}
        commands={commands}
      />
    ),
  },
  'src/ui/second-source.tsx': {
    agrees: () => (
      <SecondSource
        run={run({
          attention: [],
          table: {
            isComplete: true,
            seenAt: '2026-01-05T10:00:00.000Z',
            agreed: 117,
            onlyInVerdict: [],
            onlyInTable: [],
            notShown: [],
            undecided: 3,
          },
        })}
      />
    ),
  },
  'src/ui/windowed-list.tsx': {
    'of 10,000': () => (
      <WindowedList
        label="Connected projects"
        items={Array.from({ length: 10_000 }, (_, index) => `Project ${index + 1}`)}
        keyOf={(name) => name}
        row={(name) => <span class="name">{name}</span>}
      />
    ),
  },
};

export const STATES: States = { ...uiStates, ...popupStates, ...ownStates, ...panelStates, ...optionsStates };
