import type { DraftChange, IntegrationDraft } from '../../platform/kept-commands.ts';
import { message } from '../../platform/message.ts';
import { CustomCheck } from '../custom-check.tsx';
import { LabelledField } from '../labelled-field.tsx';
import { portalAddress } from './portal-address.ts';

/** What the integration and its app are called, and where its portal is. */
export function NewFields({
  draft: { name, appName, portalUrl, isCustom },
  proposed,
  appNames,
  isLackSaid,
  onChange,
}: {
  draft: IntegrationDraft;
  proposed: string;
  appNames: readonly string[];
  isLackSaid: boolean;
  onChange: (what: DraftChange) => void;
}) {
  return (
    <>
      <LabelledField
        label={message('appInProcore')}
        name="app-name"
        hint={message('appNameHint')}
        value={appName}
        suggestions={appNames}
        fault={isLackSaid && appName.trim() === '' ? message('newNeedsApp') : null}
        onInput={(text) => onChange({ appName: text })}
      />
      <LabelledField
        label={message('integrationName')}
        name="integration-name"
        placeholder={proposed}
        value={name}
        onInput={(text) => onChange({ name: text })}
      />
      <LabelledField
        label={message('portalAddress')}
        name="portal-url"
        placeholder="https://"
        value={portalUrl}
        fault={portalAddress(portalUrl) === undefined ? message('notWebAddress') : null}
        onInput={(text) => onChange({ portalUrl: text })}
      />
      <CustomCheck
        isCustom={isCustom}
        hint={message('customCredentialsHint')}
        onChange={(now) => onChange({ isCustom: now })}
      />
    </>
  );
}
