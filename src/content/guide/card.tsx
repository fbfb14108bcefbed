import { numberText } from '../../platform/language.ts';
import { message } from '../../platform/message.ts';
import type { GuideView } from '../../platform/protocol.ts';
import { type NextClick, WAY } from '../../procore/app-management/next-click.ts';
import { Button } from '../../ui/button.tsx';
import { InstallApp } from '../../ui/install-app.tsx';
import { Message } from '../../ui/message.tsx';

/** The way in three steps: what is done, what comes next, and what is to be done where the app is not there. */
export function Card({
  guide,
  next,
  isAside,
  onEnd,
}: {
  guide: GuideView;
  next: NextClick;
  /** Stands in its other corner. */
  isAside: boolean;
  onEnd: () => void;
}) {
  const { appName, appKind: kind, marketplaceUrl } = guide;
  const current = WAY.indexOf(next.step as (typeof WAY)[number]);
  return (
    <section class={`dmsa guide ${isAside ? 'aside' : ''}`} aria-label={message('guideLabel')}>
      <header class="row apart steady">
        <h1>{message('guideTitle')}</h1>
        <Button kind="bare" label={message('guideClose')} onPress={onEnd}>
          <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </Button>
      </header>
      <ol aria-live="polite">
        {WAY.map((step, index) => (
          <li
            key={step}
            class={index < current ? 'done' : index === current ? 'next' : ''}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="tick" aria-hidden="true">
              {index < current ? '✓' : numberText(index + 1)}
            </span>
            <span>
              <StepText step={step} appName={appName} />
            </span>
          </li>
        ))}
      </ol>
      {next.isInstalled === false && (
        <div class="notice missing" role="alert">
          <h2>{message('guideNotInstalled', { app: appName })}</h2>
          <InstallApp app={{ name: appName, kind, marketplaceUrl }} />
        </div>
      )}
      {next.isInstalled !== false && <p class="quiet">{hintOf(next, appName)}</p>}
    </section>
  );
}

function StepText({ step, appName }: { step: (typeof WAY)[number]; appName: string }) {
  if (step === 'app-management') {
    const values = {
      management: <b>{message('labelAppManagement')}</b>,
      settings: <b>{message('labelAdminSettings')}</b>,
    };
    return <Message name="guideOpenManagement" values={values} />;
  }
  if (step === 'view') {
    const values = { app: <span dir="auto">{appName}</span>, view: <b>{message('labelView')}</b> };
    return <Message name="guidePressView" values={values} />;
  }
  return <Message name="guideOpenTab" values={{ tab: <b>{message('labelPermissions')}</b> }} />;
}

function hintOf({ step, element }: NextClick, appName: string): string {
  if (element !== null) return message('guideIsFramed');
  if (step === 'view') return message('guideLookForApp', { app: appName });
  return message(step === 'permissions' ? 'guideNeedsAdmin' : 'guideNotHere');
}
