import { useState } from 'react';
import { Message, type MessageContent } from './message.tsx';
import { PermittedProjects } from './permitted-projects.tsx';

/** In the query string of the page that is nothing but the section; its value is where the app's end points begin. */
const EMBEDDED = 'embedded';

export function embeddedAppPath(query: URLSearchParams): string | null {
  return query.get(EMBEDDED);
}

export function embeddedAddress(appPath: string): string {
  return `${location.pathname}?${EMBEDDED}=${encodeURIComponent(appPath)}`;
}

/** The section as a page of its own, for a frame. */
export function EmbeddedSection({ appPath }: { appPath: string }) {
  const [message, setMessage] = useState<MessageContent | null>(null);
  return (
    <>
      <PermittedProjects appPath={appPath} onMessage={setMessage} />
      <Message content={message} onEnd={setMessage} />
    </>
  );
}
