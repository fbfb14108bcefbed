import { message } from '../platform/message.ts';
import { Notice } from '../ui/notice.tsx';

/** The backend has none of this company. */
export function NoIntegrations({ isServed, label }: { isServed: boolean; label: string }) {
  return (
    <Notice title={isServed ? message('companyWithoutIntegration') : message('companyNotServed')}>
      <p>{message('noIntegrationHint', { account: label })}</p>
    </Notice>
  );
}
