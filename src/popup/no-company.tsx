import type { Place } from '../procore/place.ts';
import { Notice } from '../ui/notice.tsx';

const TEXTS: Readonly<Record<Exclude<Place['kind'], 'company'>, { sentence: string; nextStep: string }>> = {
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
export function NoCompany({ place }: { place: Exclude<Place, { kind: 'company' }> }) {
  const { sentence, nextStep } = TEXTS[place.kind];
  return (
    <div class="stack">
      <h1>DMSA Validator</h1>
      <Notice title={sentence}>
        <p>{nextStep}</p>
      </Notice>
    </div>
  );
}
