import { effect } from '@preact/signals';
import listReading from '../../../ui/list-reading.css?inline';
import { completeTable } from '../complete-table.ts';
import { followSelection } from '../follow-selection.ts';
import type { LaterParts } from '../later.ts';
import { compareAtAGlance, compareWithEachChange } from '../list-comparison.ts';
import { readProjectsOnPage } from '../projects-on-page.ts';
import { keepAdditionTrue } from '../revise-addition.ts';
import { addOneByOne, selectAllMissing } from '../select-and-add.ts';
import { compareWithRemembered, rememberProjects } from '../snapshot-actions.ts';
import { followMarks, followOnlyMissing, goToNextMissing, openList } from '../ways.ts';
import { AdditionReport } from './addition-report.tsx';
import { AppQuestion } from './app-question.tsx';
import { ChangedPage } from './changed-page.tsx';
import { GoneProjects } from './gone-projects.tsx';
import styles from './later-parts.css?inline';
import { ListContent } from './list-content.tsx';
import { MovedTab } from './moved-tab.tsx';
import { NoApp } from './no-app.tsx';
import { SectionQuestion } from './section-question.tsx';
import { Selected, Unselected } from './selected.tsx';
import { TakenListOffer } from './taken-list-offer.tsx';
import { UndecidedProjects } from './undecided-projects.tsx';
import { UnknownDropDown } from './unknown-drop-down.tsx';
import { UseAList } from './use-a-list.tsx';

export const PARTS: LaterParts = {
  keepCurrent,
  selectAllMissing,
  addOneByOne,
  goToNextMissing,
  openList,
  rememberProjects,
  compareWithRemembered,
  readProjectsOnPage,
  completeTable,
  styles: listReading + styles,
  AdditionReport,
  AppQuestion,
  ChangedPage,
  GoneProjects,
  ListContent,
  MovedTab,
  NoApp,
  SectionQuestion,
  Selected,
  TakenListOffer,
  UndecidedProjects,
  UnknownDropDown,
  Unselected,
  UseAList,
};

function keepCurrent(): () => void {
  const ending = new AbortController();
  const kept = [compareAtAGlance, compareWithEachChange, followMarks, followOnlyMissing];
  const endings = [...kept.map((keep) => effect(keep)), keepAdditionTrue()];
  followSelection(ending.signal);
  return () => {
    ending.abort();
    for (const end of endings) end();
  };
}
