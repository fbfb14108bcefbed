import { groupBy } from './group-by.ts';
import { normalForm } from './label-forms.ts';
import type { Project } from './project.ts';

/**
 * Which projects the labels may name in a form that we do not know, as "Tower - Active" does. That makes none of them
 * the project, but it keeps such labels from proving that a project is not there. A form shows itself by what it puts
 * around several names, or by an ending that several labels share.
 */
export function perhapsNamedIn<Known extends Project>(
  projects: readonly Known[],
  labels: readonly string[],
): ReadonlySet<Known> {
  const forms = labels.map(normalForm);
  const byWord = groupBy(forms, wordsOf);
  const surroundings = projects.flatMap((project) => {
    const name = normalForm(project.name);
    return candidatesFor(name, forms, byWord).map((form) => ({ project, ...around(form, name) }));
  });
  const projectsByFrame = new Map<string, Set<Known>>();
  for (const { project, frame } of surroundings) {
    projectsByFrame.set(frame, (projectsByFrame.get(frame) ?? new Set()).add(project));
  }
  const endings = groupBy(forms, (form) => ENDING_LENGTHS.map((length) => form.slice(-length)));
  const isForm = ({ frame, ending }: { frame: string; ending: string }) =>
    (projectsByFrame.get(frame)?.size ?? 0) > 1 ||
    (ENDING_LENGTHS.includes(ending.length) && (endings.get(ending)?.length ?? 0) > 1);
  return new Set(surroundings.filter(isForm).map(({ project }) => project));
}

const ENDING_LENGTHS = Array.from({ length: 18 }, (_, index) => index + 3);

/** The labels that hold the name, by way of its rarest word: 10,000 names are not looked for in 10,000 labels each. */
function candidatesFor(name: string, forms: readonly string[], byWord: ReadonlyMap<string, string[]>): string[] {
  let fewest = forms;
  for (const word of wordsOf(name)) {
    const withWord = byWord.get(word) ?? [];
    if (withWord.length < fewest.length) fewest = withWord;
  }
  return fewest.filter((form) => form.includes(name));
}

/** What stands around the name; which number it is does not matter. */
function around(form: string, name: string): { frame: string; ending: string } {
  const at = form.indexOf(name);
  const ending = form.slice(at + name.length);
  return { frame: `${form.slice(0, at)}\n${ending}`.replace(/\d+/gu, '#'), ending };
}

function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
}
