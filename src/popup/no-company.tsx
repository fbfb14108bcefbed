import '../ui/parts.css';
import './later.css';
import { useSignal } from '@preact/signals';
import type { ActiveTab } from '../platform/active-tab.ts';
import { type MessageName, message } from '../platform/message.ts';
import type { Place } from '../procore/addresses/place.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewIntegration } from './new/new-integration.tsx';
import { TakeAList } from './take/take-a-list.tsx';
import { UseThisPage } from './use-this-page.tsx';
import { BackendCard, GoToProcore, Welcome } from './welcome.tsx';

type Kind = Exclude<Place['kind'], 'company'>;

const TEXTS: Readonly<Record<Exclude<Kind, 'elsewhere'>, { sentence: MessageName; nextStep: MessageName }>> = {
  'log-in': { sentence: 'loggedOut', nextStep: 'loggedOutHint' },
  project: { sentence: 'onProjectPage', nextStep: 'onProjectPageHint' },
  procore: { sentence: 'companyUnnamed', nextStep: 'companyUnnamedHint' },
};

/** The popup on a tab whose address names no company. */
export function NoCompany({
  kind,
  tab,
  isBegun,
  hasDraft,
}: {
  kind: Kind;
  tab: ActiveTab | null;
  isBegun: boolean;
  hasDraft: boolean;
}) {
  const isCreating = useSignal(hasDraft && kind !== 'elsewhere');
  const create = (isOn: boolean) => {
    isCreating.value = isOn;
  };
  if (isCreating.value)
    return <NewIntegration company={null} portalTab={kind === 'elsewhere' ? tab : null} onEnd={() => create(false)} />;
  if (kind === 'elsewhere') return <Elsewhere tab={tab} isBegun={isBegun} onNew={() => create(true)} />;
  const here = <Here kind={kind} tab={tab} />;
  if (!isBegun) return <Welcome here={here} onNew={() => create(true)} />;
  return (
    <div class="stack">
      <h1>{message('extensionShortName')}</h1>
      {here}
      <div class="row">
        <Button kind="bare" onPress={() => create(true)}>
          {message('newIntegration')}
        </Button>
      </div>
    </div>
  );
}

/** Perhaps the vendor's portal: what is needed from there comes first. */
function Elsewhere({ tab, isBegun, onNew }: { tab: ActiveTab | null; isBegun: boolean; onNew: () => void }) {
  return (
    <div class="stack">
      <h1>{message('extensionShortName')}</h1>
      <section class="card" aria-labelledby="take-a-list">
        <div class="stack tight">
          <h2 id="take-a-list">{message('takeMissingAlong')}</h2>
          <p class="quiet">{message('takeMissingAlongHint')}</p>
        </div>
        <TakeAList tab={tab} />
      </section>
      {isBegun ? <ToProcore /> : <BackendCard />}
      <div class="row">
        <Button kind="bare" onPress={onNew}>
          {message('newIntegration')}
        </Button>
      </div>
    </div>
  );
}

function ToProcore() {
  return (
    <div class="stack tight">
      <p class="quiet">{message('integrationsInProcore')}</p>
      <GoToProcore />
    </div>
  );
}

function Here({ kind, tab }: { kind: keyof typeof TEXTS; tab: ActiveTab | null }) {
  const { sentence, nextStep } = TEXTS[kind];
  return (
    <>
      <Notice title={message(sentence)}>
        <p>{message(nextStep)}</p>
      </Notice>
      {kind === 'procore' && tab !== null && <UseThisPage tab={tab} isCompanyNamed={false} />}
    </>
  );
}
