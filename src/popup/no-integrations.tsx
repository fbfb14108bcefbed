import { Notice } from '../ui/notice.tsx';

/** The backend has none of this company. */
export function NoIntegrations({ isServed, label }: { isServed: boolean; label: string }) {
  return (
    <Notice title={isServed ? 'This company has no integration.' : 'The backend does not serve this company.'}>
      <p>
        You are connected as {label}. Go to a page of another company, connect with the account that serves this one, or
        set up an integration without a backend.
      </p>
    </Notice>
  );
}
