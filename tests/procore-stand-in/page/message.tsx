import { Toast } from '@procore/core-react';
import { useEffect } from 'react';

export interface MessageContent {
  readonly variant: 'success' | 'error';
  readonly text: string;
}

interface MessageProps {
  readonly content: MessageContent | null;
  readonly onEnd: (content: null) => void;
}

const SHOWN_FOR_MS = 6000;

/** What became of the user's last action, for some seconds. */
export function Message({ content, onEnd }: MessageProps) {
  useEffect(() => {
    if (content === null) return;
    const timer = setTimeout(() => onEnd(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [content, onEnd]);

  if (content === null) return null;
  return (
    <div className="message">
      <Toast variant={content.variant}>
        <Toast.Text>{content.text}</Toast.Text>
        <Toast.Dismiss onClick={() => onEnd(null)} />
      </Toast>
    </div>
  );
}
