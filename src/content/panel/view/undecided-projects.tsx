import { useSignal, useSignalEffect } from '@preact/signals';
import { attempt } from '../actions.ts';
import type { Question } from '../list-comparison.ts';
import { decide, leaveOut, questionsAbout } from '../undecided.ts';
import { undecided } from '../undecided-entries.ts';
import { ListQuestions } from './list-questions.tsx';

/** The projects of the integration's own list that nothing on the page decides. */
export function UndecidedProjects() {
  const questions = useSignal<readonly Question[]>([]);
  useSignalEffect(() => {
    const projects = undecided.value;
    questions.value = [];
    if (projects.length === 0) return;
    const stop = new AbortController();
    void attempt(async () => {
      const asked = await questionsAbout(projects, stop.signal);
      if (!stop.signal.aborted) questions.value = asked;
    });
    return () => stop.abort();
  });
  if (questions.value.length === 0) return null;
  return <ListQuestions questions={questions.value} onChoose={decide} onTakeOut={leaveOut} />;
}
