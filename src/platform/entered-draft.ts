/** Whether anything would be lost that took somebody more than a click. */
export function isEntered(
  { name, appName, portalUrl }: { readonly name: string; readonly appName: string; readonly portalUrl: string },
  hasProjects: boolean,
): boolean {
  return hasProjects || `${name}${appName}${portalUrl}`.trim() !== '';
}
