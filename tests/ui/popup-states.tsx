import type { ComponentChild } from 'preact';
import { Card } from '../../src/content/guide/card.tsx';
import type { Integration } from '../../src/domain/integration.ts';
import type { RunView } from '../../src/domain/run-view.ts';
import { CompanyChoice } from '../../src/popup/company-choice.tsx';
import { CustomCheck } from '../../src/popup/custom-check.tsx';
import { EditIntegration } from '../../src/popup/edit/edit-integration.tsx';
import { GoneEdits } from '../../src/popup/edit/gone-edits.tsx';
import { IntegrationCard } from '../../src/popup/integration-card.tsx';
import { Integrations } from '../../src/popup/integrations.tsx';
import { KeepComplete } from '../../src/popup/keep-complete.tsx';
import { LabelledField } from '../../src/popup/labelled-field.tsx';
import { ListOnCompany } from '../../src/popup/list-on-company.tsx';
import { NewIntegration } from '../../src/popup/new/new-integration.tsx';
import { NewButton } from '../../src/popup/new-button.tsx';
import { NewHost } from '../../src/popup/new-host.tsx';
import { NoCompany } from '../../src/popup/no-company.tsx';
import { NoIntegrations } from '../../src/popup/no-integrations.tsx';
import * as screens from '../../src/popup/screens.ts';
import { UseThisPage } from '../../src/popup/use-this-page.tsx';
import { WayToPermissions } from '../../src/popup/way-to-permissions.tsx';
import { Welcome } from '../../src/popup/welcome.tsx';
import { customIntegration, edit, integration, runs, view } from './things.ts';

type StatesOf = Readonly<Record<string, () => ComponentChild>>;

const nothing = () => {};
const tab = { id: 1, url: 'https://app.procore.com/4278454/company/home/list' };
const listUrl = 'https://app.procore.com/4278454/company/app_management';
const run = runs['missing projects'] ?? null;
const guide = { appName: integration.app.name, appKind: 'marketplace' } as const;

/** One run of each status, and one of each thing to do next: the others look the same there. */
const ON_CARDS = ['under way', 'missing projects', 'passed', 'own key refused', 'app not installed', 'inconclusive'];
const IN_EDIT = [
  ...ON_CARDS,
  'passed, Ok pressed',
  'contested by Procore’s page',
  'saved',
  'to be saved elsewhere',
  'stopped: new token needed',
];

function some(...names: readonly string[]) {
  return Object.entries(runs).filter(([name]) => names.includes(name));
}

/** The status is of the saved credential: as if the run had tried that. */
function credentialTried(run: RunView | null): Integration['credential'] {
  const tried = run?.validation?.credential ?? { kind: 'marketplace-dmsa', clientKey: null };
  return { ...tried, savedAt: '2026-01-04T09:00:00.000Z' };
}

const cards: StatesOf = Object.fromEntries(
  [null, ...some(...ON_CARDS)].map((entry) => {
    const [name, shown] = entry ?? ['not validated', null];
    return [
      name,
      () => (
        <ul class="integrations">
          <IntegrationCard
            view={view({ run: shown, integration: { ...integration, credential: credentialTried(shown) } })}
            tabUrl={tab.url}
            screens={screens}
            isOpen={false}
            onOpen={nothing}
            onEdit={nothing}
          />
        </ul>
      ),
    ];
  }),
);

const edits: StatesOf = {
  'step 1, traditional': () => <EditIntegration view={view()} edit={edit()} tabUrl={tab.url} />,
  'step 1, custom': () => (
    <EditIntegration
      view={view({ integration: customIntegration })}
      edit={edit({ isCustom: true, clientKey: 'f00dfeedf00dfeed', secretUntil: Date.parse('2026-01-05T10:30:00Z') })}
      tabUrl={tab.url}
    />
  ),
  'step 2, to be validated': () => <EditIntegration view={view()} edit={edit({ step: 2 })} tabUrl={tab.url} />,
  ...Object.fromEntries(
    some(...IN_EDIT).map(([name, shown]) => [
      `step 2, ${name}`,
      () => <EditIntegration view={view({ run: shown })} edit={edit({ step: 2, run: shown })} tabUrl={tab.url} />,
    ]),
  ),
};

const guides: StatesOf = Object.fromEntries(
  (['app-management', 'view', 'permissions'] as const).flatMap((step) =>
    [true, false].map((isFramed) => [
      `${step}${isFramed ? '' : ', not on the page'}`,
      () => (
        <Card
          guide={guide}
          next={{ step, element: isFramed ? document.body : null, isInstalled: null }}
          isAside={false}
          onEnd={nothing}
        />
      ),
    ]),
  ),
);

export const popupStates: Readonly<Record<string, StatesOf>> = {
  'src/content/guide/card.tsx': {
    ...guides,
    'app not installed': () => (
      <Card guide={guide} next={{ step: 'view', element: null, isInstalled: false }} isAside={false} onEnd={nothing} />
    ),
  },
  'src/popup/company-choice.tsx': {
    few: () => <CompanyChoice companies={[{ id: '1', name: 'Acme Builders' }]} onChoose={nothing} />,
    many: () => (
      <CompanyChoice
        companies={Array.from({ length: 60 }, (_, index) => ({ id: String(index + 1), name: `Company ${index + 1}` }))}
        onChoose={nothing}
      />
    ),
  },
  'src/popup/edit/edit-integration.tsx': edits,
  'src/popup/edit/gone-edits.tsx': {
    one: () => <GoneEdits gone={[{ integrationId: 'x', name: 'Acme file sync' }]} />,
  },
  'src/popup/integration-card.tsx': cards,
  'src/popup/integrations.tsx': {
    several: () => (
      <Integrations
        views={Array.from({ length: 7 }, (_, index) =>
          view({ integration: { ...integration, id: String(index), name: `Integration ${index + 1}` }, run }),
        )}
        tabUrl={tab.url}
        screens={screens}
        onEdit={nothing}
      />
    ),
    one: () => <Integrations views={[view({ run })]} tabUrl={tab.url} screens={screens} onEdit={nothing} />,
  },
  'src/popup/keep-complete.tsx': {
    folded: () => <KeepComplete appName={integration.app.name} companyId="4278454" tabUrl={tab.url} />,
  },
  'src/popup/labelled-field.tsx': {
    'with a hint': () => (
      <LabelledField label="App in Procore" name="app" hint="Its name, letter by letter" value="" onInput={nothing} />
    ),
    'with a fault': () => (
      <LabelledField
        label="Address of the vendor’s portal"
        name="portal"
        value="portal"
        fault="This is not a web address."
        onInput={nothing}
      />
    ),
  },
  'src/popup/custom-check.tsx': {
    unchecked: () => <CustomCheck isCustom={false} onChange={nothing} />,
    'checked, with a hint': () => <CustomCheck isCustom hint="They are asked for next." onChange={nothing} />,
  },
  'src/popup/list-on-company.tsx': { 'home page': () => <ListOnCompany companyId="4278454" tab={tab} /> },
  'src/popup/new/new-integration.tsx': {
    empty: () => (
      <NewIntegration company={{ id: '4278454', name: 'Acme Builders', environment: 'production' }} onEnd={nothing} />
    ),
  },
  'src/popup/new-host.tsx': {
    'another region': () => <NewHost origin="https://us02.procore.com" onAllowed={nothing} />,
  },
  'src/popup/no-company.tsx': Object.fromEntries(
    (['log-in', 'project', 'procore', 'elsewhere'] as const).map((kind) => [
      kind,
      () => <NoCompany kind={kind} tab={tab} isBegun draft={null} onEnd={nothing} />,
    ]),
  ),
  'src/popup/new-button.tsx': {
    new: () => <NewButton hasDraft={false} onNew={nothing} />,
    begun: () => <NewButton hasDraft onNew={nothing} />,
  },
  'src/popup/no-integrations.tsx': {
    'none of this company': () => <NoIntegrations isServed label="Acme consultant" />,
    'company not served': () => <NoIntegrations isServed={false} label="Acme consultant" />,
  },
  'src/popup/use-this-page.tsx': { question: () => <UseThisPage tab={tab} isCompanyNamed /> },
  'src/popup/way-to-permissions.tsx': {
    'not found yet': () => <WayToPermissions integration={integration} tabUrl={tab.url} permissionsUrl={null} />,
    known: () => (
      <WayToPermissions integration={integration} tabUrl={tab.url} permissionsUrl={`${listUrl}/7?tab=permissions`} />
    ),
    there: () => <WayToPermissions integration={integration} tabUrl={listUrl} permissionsUrl={listUrl} />,
  },
  'src/popup/welcome.tsx': {
    welcome: () => <Welcome hasDraft={false} here={<ListOnCompany companyId="4278454" tab={tab} />} onNew={nothing} />,
  },
};
