import type { ComponentChildren } from 'preact';
import type { GuideView } from '../../platform/protocol.ts';
import { type NextClick, WAY } from '../../procore/app-management/next-click.ts';
import { Button } from '../../ui/button.tsx';
import { InstallApp } from '../../ui/install-app.tsx';

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
    <section class={`dmsa guide ${isAside ? 'aside' : ''}`} aria-label="DMSA Validator: the way">
      <header class="row apart steady">
        <h1>The way to Permitted Projects</h1>
        <Button kind="bare" label="Close the guide" onPress={onEnd}>
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
              {index < current ? '✓' : index + 1}
            </span>
            <span>{textOf(step, appName)}</span>
          </li>
        ))}
      </ol>
      {next.isInstalled === false && (
        <div class="notice missing" role="alert">
          <h2>“{appName}” is not installed in this company</h2>
          <InstallApp app={{ name: appName, kind, marketplaceUrl }} />
        </div>
      )}
      {next.isInstalled !== false && <p class="quiet">{hintOf(next, appName)}</p>}
    </section>
  );
}

function textOf(step: (typeof WAY)[number], appName: string): ComponentChildren {
  if (step === 'app-management') {
    return (
      <>
        Open <b>Account & Admin Settings</b>, then <b>App Management</b> under Company Settings
      </>
    );
  }
  if (step === 'view') {
    return (
      <>
        Press <b>View</b> next to “<span dir="auto">{appName}</span>”
      </>
    );
  }
  return (
    <>
      Open the <b>Permissions</b> tab
    </>
  );
}

function hintOf({ step, element }: NextClick, appName: string): string {
  if (element !== null) return 'It is framed on this page.';
  if (step === 'view') return `Look for “${appName}” in the list, also on its further pages.`;
  if (step === 'permissions') return 'Procore shows it to users with Admin permission on the company Admin tool.';
  return 'It is not on this page, or not shown to you: it takes Admin permission on the company Admin tool.';
}
