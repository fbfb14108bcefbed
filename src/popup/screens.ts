/** What is not needed for the first paint of the popup. */
export { EditIntegration } from './edit/edit-integration.tsx';
export { RunResult } from './edit/run-result.tsx';
