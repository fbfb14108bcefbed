/** One press of our Select and Add, as the panel makes them; runs in the page, where `content-code.ts` is. */
import type { Project } from '../../src/domain/project.ts';

/** Self-contained, as it is sent to the page. `null` where there is no section that can be edited. */
export async function selectAndAdd(wanted: readonly Project[]) {
  const { addItems, findMissing, findPermittedProjects, itemsOf, spokenNamesOf } = window.content;
  const NOTHING = { added: [], unseen: [], remaining: [] };
  const { offeredAtAGlance, pageStill, readTableAtRest, revise, sameSection } = window.content;
  const { selectMissing, untilPage, watchMessages } = window.content;
  let before: ReturnType<typeof findPermittedProjects> = null;
  const find = () => {
    before = sameSection(before, findPermittedProjects({ isAskedFor: true, before }));
    return before;
  };
  const picker = find()?.editor?.picker;
  if (picker === undefined) return null;
  const work = { signal: new AbortController().signal };
  const findOffered = () => findMissing(picker, wanted, work);
  // It may show only with its list that it takes one at a time.
  const select = () =>
    selectMissing(picker, wanted, work).catch((problem) => {
      if (picker.holdsOne) return findOffered();
      throw problem;
    });
  const selection = await (picker.holdsOne ? findOffered() : select()).catch((problem) => ({ problem }));
  if ('problem' in selection) {
    return {
      ...NOTHING,
      ended: 'nothing selected',
      message: `${selection.problem.problem?.code}`,
      notSelected: wanted.map(({ id }) => id),
    };
  }
  const items = itemsOf(picker.holdsOne ? { missing: selection.offered, others: [] } : selection);
  const page = { section: find, requireRightApp: async () => undefined };
  const messages = watchMessages(spokenNamesOf(items));
  const given = { ...NOTHING, ended: 'given up', message: null };
  // The page may change so much that nothing can be said of it any more.
  const reported = await addItems(items, page, work).catch((problem) => ({ ...given, problem }));
  const addition = 'heardUntil' in reported ? await reviseAtLast(reported) : reported;
  messages.stop();

  /** As the panel does it for as long as it is there: here once, when Procore's page has nothing more to show. */
  async function reviseAtLast(made: Awaited<ReturnType<typeof addItems>>) {
    const isOver = () => find()?.container.ownerDocument.body.dataset.adding === undefined;
    await untilPage(isOver, { ...work, timeoutMs: 20_000 });
    await pageStill({ stillMs: 500, atMostMs: 3_000 });
    const section = find();
    const table = section && readTableAtRest(section);
    if (table === null) return made;
    const message =
      messages
        .messages()
        .filter(({ at }) => at > made.heardUntil)
        .at(-1) ?? null;
    return revise(made, { table, message, isOffered: offeredAtAGlance(section) });
  }
  const idsOf = (some: typeof items) => some.map(({ project, label }) => project?.id ?? label);
  return {
    ended: addition.ended,
    message: addition.message ?? (addition.problem && `${addition.problem.code} ${addition.problem.detail ?? ''}`),
    added: idsOf([...addition.added]),
    unseen: idsOf([...addition.unseen]),
    remaining: idsOf([...addition.remaining]),
    notSelected: wanted.flatMap(({ id }) => (items.some(({ project }) => project?.id === id) ? [] : [id])),
  };
}
