import { ProblemError } from '../../domain/problem.ts';
import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';

/** The page as the adding needs it; each call looks anew, because Procore may have rendered all of it again. */
export interface AddingPage {
  section(): PermittedProjectsSection | null;
  /** @throws ProblemError where the page does not show the integration's app any more */
  requireRightApp(): Promise<void>;
}

/** @throws ProblemError where the section is gone, or cannot be edited any more */
export function editorOf(page: AddingPage) {
  const editor = page.section()?.editor;
  if (!editor) throw new ProblemError('page-changed');
  return editor;
}
