import { browser, type Runtime } from './browser.ts';

type Respond = (answer: unknown) => void;

/**
 * Answers messages with what `answer` gives; `undefined` for those that are not for us. Returns the way to stop it.
 * Chrome takes no promise for an answer, but both browsers take this.
 */
export function answerMessages(
  answer: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): () => void {
  const receive = (message: unknown, sender: Runtime.MessageSender, respond: Respond): true | undefined => {
    const answered = answer(message, sender);
    if (answered === undefined) return undefined;
    void answered.then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(receive as Runtime.OnMessageListener);
  return () => browser.runtime?.onMessage.removeListener(receive as Runtime.OnMessageListener);
}
