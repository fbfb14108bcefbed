import { groupBy } from './group-by.ts';
import { inOneGo } from './in-one-go.ts';
import { areNumbersLast, isBlank, labelsOf, normalForm, normalLabelsOf, numberedNames } from './label-forms.ts';
import type { Project } from './project.ts';

interface Labelled {
  readonly label: string;
}

/** The projects that options with these texts are: by exact text, else by normal form. */
export function optionsByText<Known extends Project, Offered extends Labelled>(
  projects: readonly Known[],
  options: readonly Offered[],
  texts: readonly string[],
): Map<Known, readonly Offered[]> {
  return inOneGo(optionsByTextInSteps(projects, options, texts));
}

const STEP = 500;

/** As `optionsByText`, with chances between for the page to do something else. */
export function* optionsByTextInSteps<Known extends Project, Offered extends Labelled>(
  projects: readonly Known[],
  options: readonly Offered[],
  texts: readonly string[],
): Generator<void, Map<Known, readonly Offered[]>> {
  const textOf = new Map(options.map((option, index) => [option, texts[index] ?? '']));
  const byExactText = groupBy(options, (option) => [textOf.get(option) ?? '']);
  const isNumberLast = areNumbersLast(texts);
  let byNormalForm: Map<string, Offered[]> | null = null;
  const found = new Map<Known, readonly Offered[]>();
  for (const [index, project] of projects.entries()) {
    if (index % STEP === 0) yield;
    let named: readonly Offered[] = unionOf(
      labelsOf(project, isNumberLast).map((label) => byExactText.get(label) ?? []),
    );
    if (named.length === 0) {
      byNormalForm ??= groupBy(options, (option) => [normalForm(textOf.get(option) ?? '')]);
      const forms = byNormalForm;
      named = unionOf(normalLabelsOf(project, isNumberLast).map((label) => forms.get(label) ?? []));
    }
    if (named.length > 0) found.set(project, named);
  }
  return found;
}

/** The options that a project is whose number is not known, where the page writes most labels with a number. */
export function optionsByUnnumberedName<Offered>(
  options: readonly Offered[],
  labels: readonly string[],
): (project: Pick<Project, 'name'>) => readonly Offered[] {
  let byName: Map<string, Offered[]> | null = null;
  return ({ name }) => {
    if (byName === null) {
      const names = numberedNames(labels) ?? [];
      const nameOf = new Map(options.map((option, index) => [option, names[index]?.name ?? null]));
      byName = groupBy(options, (option) => {
        const unnumbered = nameOf.get(option) ?? null;
        return unnumbered === null ? [] : [normalForm(unnumbered)];
      });
    }
    return isBlank(name) ? [] : (byName.get(normalForm(name)) ?? []);
  };
}

/** One list that is all there is stays the same list. */
export function unionOf<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [only = [], second] = lists.filter((list) => list.length > 0);
  return second === undefined ? only : [...new Set(lists.flat())];
}
