import { DetailPage, H1 } from '@procore/core-react';
import type { ProjectAnswer } from '../page-contract.ts';
import { useAnswer } from './session-api.ts';
import { Placeholder, Shell } from './shell.tsx';

export function ProjectHomePage({ projectId }: { projectId: string }) {
  const { answer: project, failed } = useAnswer<ProjectAnswer>(`projects/${projectId}`);
  return (
    <Shell company={project?.company ?? null} tool="Project Home">
      {project === null ? (
        <Placeholder failed={failed} />
      ) : (
        <DetailPage width="lg">
          <DetailPage.Main>
            <DetailPage.Header>
              <DetailPage.Title>
                <H1>{project.name}</H1>
              </DetailPage.Title>
            </DetailPage.Header>
            <DetailPage.Body>
              <DetailPage.Card>
                <DetailPage.Section heading="Project Information">
                  <dl className="facts">
                    <dt>Project Number</dt>
                    <dd>{project.number ?? '--'}</dd>
                    <dt>Stage</dt>
                    <dd>Course of Construction</dd>
                  </dl>
                </DetailPage.Section>
              </DetailPage.Card>
            </DetailPage.Body>
          </DetailPage.Main>
        </DetailPage>
      )}
    </Shell>
  );
}
