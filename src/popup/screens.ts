/** What is not needed for the first paint of the popup. */
import '../ui/parts.css';
import './later.css';

export { EditIntegration } from './edit/edit-integration.tsx';
export { GoneEdits } from './edit/gone-edits.tsx';
export { RunResult } from './edit/run-result.tsx';
export { KeepBeside } from './keep-beside.tsx';
export { ListOnCompany } from './list-on-company.tsx';
export { NewButton } from './new-button.tsx';
export { NoIntegrations } from './no-integrations.tsx';
export { TakenAlong } from './take/taken-along.tsx';
export { UseThisPage } from './use-this-page.tsx';
export { WayToPermissions } from './way-to-permissions.tsx';
export { Welcome } from './welcome.tsx';
