import type { Privileged, ViewType } from './firefox-privileged.ts';

/**
 * Runs `work` with the globals of the extension's popup or background page. It is sent as source, so it sees only those
 * globals and `args`, which go as JSON, as its result does. Throws if there is no such page.
 */
export async function evaluateInView<Args extends unknown[], Result>(
  privileged: Privileged,
  extensionId: string,
  viewType: ViewType,
  work: (...args: Args) => Result | Promise<Result>,
  args: Args,
): Promise<Result> {
  const source = `(async () => {
    const __name = (named) => named;
    return JSON.stringify((await (${work})(...${JSON.stringify(args)})) ?? null);
  })()`;
  const answer = await privileged(
    async ({ viewOf, Cu }, id, type, code) => {
      const view = viewOf(id, type);
      if (view === null) {
        throw new Error(`the extension has no ${type} page`);
      }
      // A sandbox, because the page's own content security policy forbids eval.
      const sandbox = Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false });
      return (await Cu.evalInSandbox(code, sandbox)) as string;
    },
    extensionId,
    viewType,
    source,
  );
  return JSON.parse(answer);
}
