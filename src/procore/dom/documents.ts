/** The page as the user sees it: the tab's own document and those of the frames that the same origin put into it. */

/** Top document first, then frame by frame, each with its own frames. Frames of other origins are not there. */
export function pageDocuments(): Document[] {
  return withFrames(document);
}

/**
 * Calls `onChange` after each batch of changes in any document of the page, also in frames that come or load later.
 * @param what what counts as a change; by default everything in the tree, attributes included
 * @returns ends the watch
 */
export function watchDocuments(
  onChange: (changes: readonly MutationRecord[]) => void,
  what: MutationObserverInit = EVERYTHING,
): () => void {
  let watched: readonly Document[] = [];
  const observer = new MutationObserver(take);

  function take(changes: readonly MutationRecord[]): void {
    observeAll();
    onChange(changes);
  }

  const lookAgain = () => take([]);

  function observeAll(): void {
    const documents = pageDocuments();
    const isSame = documents.length === watched.length && documents.every((one, index) => one === watched[index]);
    if (isSame) return;
    observer.disconnect();
    for (const old of watched) old.removeEventListener('load', lookAgain, true);
    for (const one of documents) {
      observer.observe(one, { ...what, subtree: true });
      // A frame that loads another page has a new document; the event does not bubble, but it can be captured.
      one.addEventListener('load', lookAgain, true);
    }
    watched = documents;
  }

  observeAll();
  return () => {
    observer.disconnect();
    for (const one of watched) one.removeEventListener('load', lookAgain, true);
    watched = [];
  };
}

const EVERYTHING: MutationObserverInit = { childList: true, characterData: true, attributes: true };

function withFrames(top: Document): Document[] {
  // Asking the window for the number of its frames costs nothing, searching a long page for frames does.
  if ((top.defaultView?.length ?? 0) === 0) return [top];
  const inside = [...top.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((frame) => {
    const content = documentOf(frame);
    return content === null ? [] : withFrames(content);
  });
  return [top, ...inside];
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    const { contentDocument } = frame;
    return contentDocument?.body ? contentDocument : null;
  } catch {
    // Another origin's, as some browsers say it.
    return null;
  }
}
