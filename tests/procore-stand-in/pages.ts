import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Call, redirect, text } from './http.ts';
import type { World } from './world.ts';

export const WEB_HOSTS = [
  'app.procore.com',
  'us02.procore.com',
  'uk01.procore.com',
  'sandbox.procore.com',
  'api-sandbox-monthly.procore.com',
];
export const LOGIN_HOST = 'login.procore.com';

const DIST = join(import.meta.dirname, 'dist');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' https://api.procore.com",
  "object-src 'none'",
  "base-uri 'self'",
  `form-action 'self' ${WEB_HOSTS.map((host) => `https://${host}`).join(' ')}`,
  "frame-ancestors 'self'",
].join('; ');

const LOGIN_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Log In</title>
    <style>
      body { margin: 0; font: 16px/1.5 Arial, sans-serif; background: #f4f5f6; color: #232729; }
      form { width: 320px; margin: 12vh auto; padding: 32px; background: #fff; border-radius: 4px; }
      h1 { margin: 0 0 24px; font-size: 24px; }
      input, button { box-sizing: border-box; width: 100%; padding: 8px 12px; margin: 4px 0 16px; font: inherit; }
      button { border: 0; border-radius: 4px; background: #ff5200; color: #fff; font-weight: bold; }
    </style>
  </head>
  <body>
    <form method="post" action="/sessions">
      <h1>Log In</h1>
      <label for="email">Email Address</label>
      <input id="email" name="email" type="email">
      <button type="submit">Continue</button>
    </form>
  </body>
</html>
`;

/** What a browser gets to see: the single-page app with its files, and the log-in page. */
export function createPages(world: World) {
  if (!existsSync(DIST)) throw new Error('The pages are not built. Run: npx tsx tests/procore-stand-in/build.ts');
  const app = html(readBuilt('index.html'));
  // All at once, so that a build in the meantime takes nothing away.
  const assets = new Map(readdirSync(join(DIST, 'assets')).map((file) => [file, readBuilt(`assets/${file}`)]));

  return (call: Call): Answer => {
    if (call.hostname === LOGIN_HOST) return answerForLogin(call);
    if (!WEB_HOSTS.includes(call.hostname)) return text(404, 'This host serves no pages here.');
    if (call.url.pathname.startsWith('/assets/')) return asset(assets, call.url.pathname);
    if (!world.loggedIn) return redirect(`https://${LOGIN_HOST}/`);
    return call.url.pathname === '/' ? redirect(homeOf(world)) : app;
  };

  function answerForLogin(call: Call): Answer {
    if (call.method !== 'POST' || call.url.pathname !== '/sessions') return html(LOGIN_PAGE);
    world.loggedIn = true;
    return redirect(homeOf(world));
  }
}

function homeOf({ company }: World): string {
  return `https://${company.webHost}/${company.id}/company/home/list`;
}

function asset(assets: ReadonlyMap<string, Buffer>, path: string): Answer {
  const [, file = '', extension] = /^\/assets\/([\w.-]+\.(\w+))$/.exec(path) ?? [];
  const contentType = CONTENT_TYPES[extension ?? ''];
  const body = assets.get(file);
  if (body === undefined || contentType === undefined) return text(404, 'Not found.');
  return {
    status: 200,
    headers: { 'content-type': contentType, 'cache-control': 'max-age=31536000, immutable' },
    body,
  };
}

function readBuilt(file: string): Buffer {
  return readFileSync(join(DIST, file));
}

function html(body: string | Buffer): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body,
  };
}
