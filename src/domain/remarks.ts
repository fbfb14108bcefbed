import { normalForm, normalLabelsOf } from './label-forms.ts';
import type { Project } from './project.ts';

/** A remark that a page sets apart at the end of a name: " (Inactive)", " [on hold]", " - closed", " | 2024". */
const ENDING = /^(.*\S)(?: ?\([^)]*\)| ?\[[^\]]*\]| [-|\u2022\u00b7:] .*)$/su;
/** The same before it: "[Archived] ", "(!) ", "* ". */
const BEGINNING = /^(?:\([^)]*\)|\[[^\]]*\]|[*\u2022\u00b7!\u2605\u26a0]) ?/u;
const MOST_REMARKS = 3;

/**
 * The projects that a label could name if a remark in it were taken away, whatever the remark says. That makes none of
 * them the project, but such a label proves no absence. What is another project's whole label names that one.
 */
export function namedWithRemark<Known extends Project>(
  projects: readonly Known[],
  labels: readonly string[],
  isTaken: (label: string) => boolean,
): ReadonlySet<Known> {
  const bare = new Set(labels.filter((label) => !isTaken(label)).flatMap(withoutRemarks));
  return new Set(projects.filter((project) => normalLabelsOf(project, true).some((label) => bare.has(label))));
}

/** Every text that is left when remarks are taken away, one after the other. */
function withoutRemarks(label: string): string[] {
  const forms: string[] = [];
  let open = [normalForm(label)];
  for (let depth = 0; depth < MOST_REMARKS; depth += 1) {
    open = open.flatMap((form) =>
      [form.replace(ENDING, '$1'), form.replace(BEGINNING, '')].filter((rest) => rest !== form),
    );
    forms.push(...open);
  }
  return forms;
}
