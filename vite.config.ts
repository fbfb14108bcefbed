import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { scriptsInParts } from './scripts/scripts-in-parts.ts';

export type TargetBrowser = 'chrome' | 'firefox';

/** `vite build --mode firefox` builds for Firefox, anything else for Chrome. */
export default defineConfig(({ mode }) => {
  const target: TargetBrowser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      preact(),
      scriptsInParts(['src/content/panel.iife.ts', 'src/content/panel-later.iife.ts']),
      crx({ manifest: manifestFor(target) as ManifestV3Export, browser: target }),
      withoutLeftovers(),
    ],
    build: {
      outDir: resolve(import.meta.dirname, 'dist', target),
      target: target === 'firefox' ? 'firefox140' : 'chrome123',
      emptyOutDir: true,
      modulePreload: { polyfill: false, resolveDependencies: shownFirst },
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          // An update replaces all files at once.
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name].[ext]',
          codeSplitting: { groups: NEEDED_FIRST },
        },
      },
    },
  };
});

/**
 * What the extension's pages need before anything is painted, in two files instead of twenty: they compress better
 * together. The first has no Preact in it, because the worker shares it. The third is what most screens need after that.
 */
const NEEDED_FIRST = [
  {
    name: 'base',
    test: /src\/(platform\/(browser|language|message|send-command|view-news|origin-permission|protocol)|procore\/addresses\/(hosts|place|urls)|domain\/(problem|run-view|project)\.ts)/,
  },
  {
    name: 'view',
    test: /node_modules\/preact\/|preload-helper|src\/ui\/(button|press-guard|progress-line|attempts|use-value|texts)\.|src\/platform\/(own-view|active-tab)|src\/popup\/(failure|use-loaded)/,
  },
  {
    name: 'pieces',
    test: /node_modules\/@preact\/signals|src\/ui\/(notice|problem-notice|problem-texts|more-texts|message|install-app|csv|project-list)\./,
  },
  { name: 'shared', test: /src\/popup\/(labelled-field|use-this-page|new\/(reference-summary|portal-address))\./ },
];

/** What is asked for together with a page or with the popup's screens. For parts that wait for a press, the names would weigh more. */
function shownFirst(part: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  if (hostType === 'html') return needed;
  const isNew = (file: string) => part.endsWith('/screens.js') && !/\/(base|view)\./.test(file);
  return needed.filter((file) => file.endsWith('.css') || isNew(file));
}

/** Firefox has no service workers in extensions, calls the side panel a sidebar that needs no permission, wants an id, and asks users about the data that leaves the browser. */
function manifestFor(target: TargetBrowser): object {
  if (target === 'chrome') return manifest;
  const { minimum_chrome_version: _chromeOnly, side_panel: beside, background, permissions, ...shared } = manifest;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    sidebar_action: {
      default_panel: beside.default_path,
      default_title: shared.action.default_title,
      default_icon: shared.action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'dmsa-validator@procore-tools.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
      },
    },
  };
}

/**
 * CRXJS opens scripts that are injected on demand to every web page (ours are injected by the browser: no page needs
 * them), and leaves a module beside each script that it made self-contained.
 */
function withoutLeftovers(): Plugin {
  return {
    name: 'without-leftovers',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' && output.facadeModuleId?.endsWith('.iife.ts')) delete bundle[fileName];
        }
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') return;
        const { web_accessible_resources: _opened, ...closed } = JSON.parse(String(asset.source));
        asset.source = JSON.stringify(closed, null, 2);
      },
    },
  };
}
