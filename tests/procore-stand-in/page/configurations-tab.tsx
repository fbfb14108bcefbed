import { Button, DetailPage } from '@procore/core-react';
import { useState } from 'react';
import type { ConfigurationAnswer } from '../page-contract.ts';
import type { TabProps } from './app-detail-page.tsx';
import { ProjectsControl } from './controls/projects-control.tsx';
import { RequestFailed, request, useAnswer } from './session-api.ts';
import { Placeholder } from './shell.tsx';
import { useWords } from './variant.ts';

/** In which projects the app shows up in menus. It looks much like the permitted projects, and grants nothing. */
export function ConfigurationsTab({ appPath, onMessage }: TabProps) {
  const { answer, failed } = useAnswer<ConfigurationAnswer>(`${appPath}/configuration`);
  if (answer === null) return <Placeholder failed={failed} />;
  return <Configuration initial={answer} appPath={appPath} onMessage={onMessage} />;
}

type ConfigurationProps = Omit<TabProps, 'app'> & { readonly initial: ConfigurationAnswer };

function Configuration({ initial, appPath, onMessage }: ConfigurationProps) {
  const words = useWords();
  const [chosen, setChosen] = useState(initial.chosen);
  const [saving, setSaving] = useState(false);

  async function save() {
    setSaving(true);
    try {
      await request('PUT', `${appPath}/configuration`, { project_ids: chosen.map((project) => project.id) });
      onMessage({ variant: 'success', text: words.saved });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      onMessage({ variant: 'error', text: error.message });
    } finally {
      setSaving(false);
    }
  }

  return (
    <DetailPage.Card>
      <DetailPage.Section heading={words.configurations}>
        <div id="configured-projects" className="label">
          {words.projects}
        </div>
        <ProjectsControl
          initial={initial.available}
          optionsPath={`${appPath}/configurable`}
          chosen={chosen}
          onChoose={setChosen}
          disabled={!initial.canEdit}
          placeholder={words.placeholder}
          labelledBy="configured-projects"
        />
        <div className="actions">
          <Button onClick={save} disabled={!initial.canEdit} loading={saving}>
            {words.save}
          </Button>
        </div>
      </DetailPage.Section>
    </DetailPage.Card>
  );
}
