import type { ListedProject } from './listed-project.ts';
import type { OfferedProject } from './offered-project.ts';
import { offersOnlyOthers } from './page-findings.ts';
import type { CompanyRule } from './reference-set.ts';

/** What Procore's page of one app has of its company: the rows of its table, and what its drop-down offers beside them. */
export interface ProjectsOnPage {
  readonly labels: readonly string[];
  readonly offered: readonly OfferedProject[];
  /** Whether the drop-down may have more than it was seen to offer. */
  readonly isComplete: boolean;
  /** ISO 8601. */
  readonly seenAt: string;
}

/**
 * All projects of the company as the page names them, several of one name as often as it has them: nobody could tell
 * afterwards that there were two.
 */
export function projectsOnPage({ labels, offered }: ProjectsOnPage): string[] {
  const options = offered.map(({ label }) => label);
  if (offersOnlyOthers({ labels, offered })) return [...labels, ...options];
  const left = new Map<string, number>();
  for (const label of options) left.set(label, (left.get(label) ?? 0) + 1);
  const onlyInTable = labels.filter((label) => {
    const count = left.get(label) ?? 0;
    if (count > 0) left.set(label, count - 1);
    return count === 0;
  });
  return [...options, ...onlyInTable];
}

/** Whether the rule keeps a project of this label. What is left empty in a rule decides nothing. */
export function isKept(label: string, { startsWith, contains, except }: CompanyRule): boolean {
  const text = label.toLocaleLowerCase();
  const [, name = ''] = /^\S+ - (.+)$/u.exec(text) ?? [];
  const has = (part: string) => text.includes(part.trim().toLocaleLowerCase());
  const start = startsWith.trim().toLocaleLowerCase();
  return (text.startsWith(start) || name.startsWith(start)) && has(contains) && (except.trim() === '' || !has(except));
}

export const ALL_PROJECTS: CompanyRule = { startsWith: '', contains: '', except: '' };

export function entriesOfCompany(labels: readonly string[], rule: CompanyRule): ListedProject[] {
  return labels.filter((label) => isKept(label, rule)).map((name) => ({ name, number: null, id: null }));
}
