/** Shows every component in every state, each under a root of its own, as in the popup's width. */
import './fake-extension.ts';
import { type ComponentChild, render } from 'preact';
import card from '../../src/content/guide/card.css?inline';
import panelLater from '../../src/content/panel/view/later-parts.css?inline';
import panel from '../../src/content/panel/view/panel.css?inline';
import options from '../../src/options/options.css?inline';
import later from '../../src/popup/later.css?inline';
import popup from '../../src/popup/popup.css?inline';
import listReading from '../../src/ui/list-reading.css?inline';
import parts from '../../src/ui/parts.css?inline';
import theme from '../../src/ui/theme.css?inline';
import { STATES } from './states.tsx';

const IN_POPUP = `${parts}${popup}${later}${listReading}`;
/** What each room looks like; what they share is looked at in the popup. */
const ROOMS = {
  'src/content/guide/': card,
  'src/content/panel/': `${parts}${listReading}${panelLater}${panel}`,
  'src/options/': `${parts}${options}`,
};
const SHOWN_ALONE = '.state { padding: 16px; } .dmsa.guide, .dmsa.panel, .dmsa .next-step { position: static; }';

/** `?only=run-status` shows the files with that in their name. */
const only = new URLSearchParams(location.search).get('only') ?? '';
const place = document.getElementById('states');

const all = Object.entries(STATES)
  .filter(([file]) => file.includes(only))
  .flatMap(([file, states]) => Object.entries(states).map(([name, state]) => ({ name: `${file}: ${name}`, state })));
// What there is to be seen, should one of them come to nothing.
Object.assign(globalThis, { stateNames: all.map(({ name }) => name) });

for (const { name, state } of all) place?.append(shown(name, state()));

function shown(name: string, content: ComponentChild): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const host = document.createElement('div');
  host.dataset.state = name;
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  const [, room] = Object.entries(ROOMS).find(([folder]) => name.startsWith(folder)) ?? [];
  style.textContent = `${theme}${room ?? IN_POPUP}${SHOWN_ALONE}`;
  const inside = document.createElement('div');
  root.append(style, inside);
  render(
    <div class="dmsa state">
      <div class="stack">{content}</div>
    </div>,
    inside,
  );
  figure.append(caption, host);
  return figure;
}
