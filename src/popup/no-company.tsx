import { useSignal } from '@preact/signals';
import type { ActiveTab } from '../platform/active-tab.ts';
import type { Place } from '../procore/addresses/place.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewIntegration } from './new/new-integration.tsx';
import { UseThisPage } from './use-this-page.tsx';
import { GoToProcore, Welcome } from './welcome.tsx';

type Kind = Exclude<Place['kind'], 'company'>;

const TEXTS: Readonly<Record<Kind, { sentence: string; nextStep: string }>> = {
  'log-in': {
    sentence: 'You are logged out of Procore.',
    nextStep: 'Log in, go to a page of your company, and open this popup again.',
  },
  project: {
    sentence: 'This is a project page.',
    nextStep: 'Go to your company’s home page in Procore and open this popup again: its address names the company.',
  },
  procore: {
    sentence: 'This page of Procore does not say which company it belongs to.',
    nextStep: 'Go to your company’s home page in Procore and open this popup again.',
  },
  elsewhere: {
    sentence: 'This is not a page of Procore.',
    nextStep: 'Open app.procore.com, go to a page of your company, and open this popup again.',
  },
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
  const isCreating = useSignal(hasDraft);
  const create = (isOn: boolean) => {
    isCreating.value = isOn;
  };
  if (isCreating.value) return <NewIntegration company={null} onEnd={() => create(false)} />;
  const here = <Here kind={kind} tab={tab} />;
  if (!isBegun) return <Welcome here={here} onNew={() => create(true)} />;
  return (
    <div class="stack">
      <h1>DMSA Validator</h1>
      {here}
      <div class="row">
        <Button kind="bare" onPress={() => create(true)}>
          New integration
        </Button>
      </div>
    </div>
  );
}

function Here({ kind, tab }: { kind: Kind; tab: ActiveTab | null }) {
  const { sentence, nextStep } = TEXTS[kind];
  return (
    <>
      <Notice title={sentence}>
        <p>{nextStep}</p>
      </Notice>
      {kind === 'elsewhere' && <GoToProcore />}
      {kind === 'procore' && tab !== null && <UseThisPage tab={tab} isCompanyNamed={false} />}
    </>
  );
}
