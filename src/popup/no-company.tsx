import type { ActiveTab } from '../platform/active-tab.ts';
import type { Place } from '../procore/addresses/place.ts';
import { Notice } from '../ui/notice.tsx';
import { TakeAList } from './take/take-a-list.tsx';
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
export function NoCompany({ kind, tab, isConnected }: { kind: Kind; tab: ActiveTab | null; isConnected: boolean }) {
  const here = <Here kind={kind} tab={tab} />;
  if (!isConnected) return <Welcome list={here} />;
  return (
    <div class="stack">
      <h1>DMSA Validator</h1>
      {here}
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
      {kind === 'elsewhere' && <TakeAList tab={tab} />}
      {kind === 'elsewhere' && <GoToProcore />}
      {kind === 'procore' && tab !== null && <UseThisPage tab={tab} isCompanyNamed={false} />}
    </>
  );
}
