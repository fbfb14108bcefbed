/** `npm run ui`: every component in every state, without the extension. */
import { join } from 'node:path';
import { createServer } from 'vite';
import { projectFolder } from './project-folder.mjs';

const server = await createServer({ configFile: join(projectFolder, 'tests', 'ui', 'vite.config.mjs') });
await server.listen();
server.printUrls();
