import '../ui/parts.css';
import './later.css';
import { useSignal } from '@preact/signals';
import type { ActiveTab } from '../platform/active-tab.ts';
import type { IntegrationDraft } from '../platform/kept-commands.ts';
import { type MessageName, message } from '../platform/message.ts';
import type { Place } from '../procore/addresses/place.ts';
import { Notice } from '../ui/notice.tsx';
import { NewIntegration } from './new/new-integration.tsx';
import { NewButton } from './new-button.tsx';
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
  draft,
  onEnd,
}: {
  kind: Kind;
  tab: ActiveTab | null;
  isBegun: boolean;
  draft: Pick<IntegrationDraft, 'isLeft'> | null;
  /** What was entered is kept, given up, or left for now. */
  onEnd: () => void;
}) {
  const isCreating = useSignal(draft?.isLeft === false && kind !== 'elsewhere');
  const create = () => {
    isCreating.value = true;
  };
  const end = () => {
    isCreating.value = false;
    onEnd();
  };
  if (isCreating.value)
    return <NewIntegration company={null} portalTab={kind === 'elsewhere' ? tab : null} onEnd={end} />;
  const begin = { hasDraft: draft !== null, onNew: create };
  if (kind === 'elsewhere') return <Elsewhere tab={tab} isBegun={isBegun} {...begin} />;
  const here = <Here kind={kind} tab={tab} />;
  if (!isBegun) return <Welcome here={here} {...begin} />;
  return (
    <div class="stack">
      <h1>{message('extensionShortName')}</h1>
      {here}
      <NewButton {...begin} />
    </div>
  );
}

/** Perhaps the vendor's portal: what is needed from there comes first. */
function Elsewhere({
  tab,
  isBegun,
  hasDraft,
  onNew,
}: {
  tab: ActiveTab | null;
  isBegun: boolean;
  hasDraft: boolean;
  onNew: () => void;
}) {
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
      <NewButton hasDraft={hasDraft} onNew={onNew} />
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
