import { computed } from '@preact/signals';
import { isEntry } from '../../domain/entry-matching.ts';
import type { Project } from '../../domain/project.ts';
import type { EntryProject } from '../../domain/project-list.ts';
import { findingsIn } from '../../domain/run-view.ts';
import { isSectionSure, run, table } from './state.ts';
import { finishedValidation } from './to-add.ts';

/**
 * Entries of a kept integration that neither Procore's table nor its drop-down decides: none before a validation is over,
 * or where the page shows no table.
 */
export const undecided = computed<readonly EntryProject[]>(() => {
  if (finishedValidation.value === '' || !isSectionSure.value || table.value === null) return [];
  const unknown: readonly Project[] = findingsIn(run.peek()).filter(({ access }) => access === 'unknown');
  return unknown.filter(isEntry);
});
