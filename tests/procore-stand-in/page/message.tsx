import { Banner, Toast } from '@procore/core-react';
import { useEffect } from 'react';
import { useVariant } from './variant.ts';

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

  const { message } = useVariant();
  if (content === null || message === 'none') return null;
  if (message === 'alert') {
    return (
      <p role="alert" className="message">
        {content.text}
      </p>
    );
  }
  if (message === 'plain') {
    return (
      <div className="message">
        <p>{content.text}</p>
      </div>
    );
  }
  if (message === 'banner') {
    return (
      <Banner variant={content.variant === 'success' ? 'info' : 'error'} className="message">
        <Banner.Content>
          <Banner.Body>{content.text}</Banner.Body>
        </Banner.Content>
        <Banner.Dismiss onClick={() => onEnd(null)} />
      </Banner>
    );
  }
  return (
    <div className="message">
      <Toast variant={content.variant}>
        <Toast.Text>{content.text}</Toast.Text>
        <Toast.Dismiss onClick={() => onEnd(null)} />
      </Toast>
    </div>
  );
}
