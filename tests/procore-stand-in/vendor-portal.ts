import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Call, json, text } from './http.ts';
import { projectLabel, type World } from './world.ts';

/** Where the vendor of the integration has its portal. It is nobody's. */
export const PORTAL_HOST = 'portal.sync-vendor.example';

/** How the portal shows the projects that are missing. */
export const PORTAL_SHAPES = ['dialog', 'frame', 'shadow', 'virtual', 'pages', 'status', 'table', 'text'] as const;
export type PortalShape = (typeof PORTAL_SHAPES)[number];

export function portalUrl(shape: PortalShape = 'dialog'): string {
  return `https://${PORTAL_HOST}/integrations/edit?shape=${shape}`;
}

const FILES: Readonly<Record<string, string>> = {
  '/integrations/edit': 'text/html; charset=utf-8',
  '/portal.js': 'text/javascript; charset=utf-8',
  '/portal.css': 'text/css; charset=utf-8',
  '/message': 'text/html; charset=utf-8',
};

/**
 * The vendor's portal with *Edit Integration* as the vendor's help article tells of it: credentials, the list of projects,
 * *Validate DMSA*, a message that names what is missing, and *Save* only where nothing is.
 */
export function createPortal(world: World) {
  return (call: Call): Answer => {
    const { pathname } = call.url;
    if (pathname === '/validation') return json(200, validationOf(world));
    const contentType = FILES[pathname];
    if (contentType === undefined) return text(404, 'Not found.');
    const file = pathname === '/integrations/edit' ? 'edit.html' : pathname === '/message' ? 'message.html' : pathname;
    const body = readFileSync(join(import.meta.dirname, 'portal', file));
    return { status: 200, headers: { 'content-type': contentType, 'cache-control': 'no-store' }, body };
  };
}

function validationOf({ company, integration }: World) {
  const connected = new Set(integration.connectedProjectIds);
  const synced = company.projects.filter(({ id }) => connected.has(id));
  const told = (projects: typeof synced) =>
    projects.map((project) => ({ number: project.number, name: project.name, label: projectLabel(project) }));
  return {
    synced: told(synced),
    missing: told(synced.filter(({ id }) => !integration.app.permittedProjectIds.has(id))),
  };
}
