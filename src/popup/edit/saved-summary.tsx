import type { SavedCredential } from '../../domain/credential.ts';
import { message } from '../../platform/message.ts';
import { credentialKindText, timeOf } from '../../ui/texts.ts';

/** The credential as it is. A secret is never shown: that it is saved is all there is to see. */
export function SavedSummary({ saved, appName }: { saved: SavedCredential; appName: string }) {
  const { kind, clientKey, savedAt } = saved;
  return (
    <dl class="facts">
      <dt>{message('savedCredentials')}</dt>
      <dd>{credentialKindText(kind)}</dd>
      {clientKey !== null && (
        <>
          <dt>{message('savedClientKey')}</dt>
          <dd class="key">{clientKey}</dd>
        </>
      )}
      <dt>{clientKey === null ? message('saved') : message('savedClientSecret')}</dt>
      <dd>{clientKey === null ? timeOf(savedAt) : message('savedAt', { time: timeOf(savedAt) })}</dd>
      <dt>{message('appInProcore')}</dt>
      <dd dir="auto">{appName}</dd>
    </dl>
  );
}
