/** Lists of which not all rows stand in the document at once. */
import { growing, type List, type Made, part, plain, row, rows, scripted, tableOf, whole } from './made-up.ts';

const BODY = '<table><thead><tr><th>#</th><th></th></tr></thead><tbody id="rows"></tbody></table>';

/** Rows of 40 px of which those in sight are drawn, between two spacers. */
const drawn = (top: string, height: string) => `
  const body = document.querySelector('#rows');
  function draw() {
    const from = Math.max(0, Math.floor((${top}) / 40) - 2);
    const to = Math.min(names.length, from + Math.ceil((${height}) / 40) + 4);
    const gap = (count) => count > 0 ? '<tr style="height:' + count * 40 + 'px"></tr>' : '';
    body.innerHTML = gap(from) + names.slice(from, to).map((name) => row(name).replace('<tr', '<tr style="height:40px"')).join('')
      + gap(names.length - to);
  }`;

/** Items of 40 px of which some are drawn; `room` keeps free what the others would take. */
const inRoom = (made: Made, room: string) =>
  `<ul id="list" style="margin:0;padding:0"></ul>${scripted(
    made,
    `const list = document.querySelector('#list');
  function draw() {
    const from = Math.max(0, Math.floor((scrollY - 200) / 40) - 2);
    const to = Math.min(names.length, from + 16);
    list.innerHTML = names.slice(from, to).map((name) => '<li style="height:40px"><span>' + name
      + '</span><button>${made.words.remove}</button></li>').join('');
    ${room}
  }
  addEventListener('scroll', () => requestAnimationFrame(draw));
  draw();`,
  )}`;

const pageOf = (size: number, go: string) => `
  let now = 0;
  const body = document.querySelector('#rows');
  function draw() {
    body.innerHTML = names.slice(now * ${size}, now * ${size} + ${size}).map(row).join('');
    ${go}
  }
  draw();`;

export const MOVING: Readonly<Record<string, List>> = {
  'rows drawn as they come into sight of their box': (made) =>
    whole(
      `<div id="box" style="height:240px;overflow:auto">${BODY}</div>${scripted(
        made,
        `const box = document.querySelector('#box');
        ${drawn('box.scrollTop', '240')}
        box.addEventListener('scroll', () => requestAnimationFrame(draw));
        draw();`,
      )}`,
    ),
  'rows that stand absolutely in a tall layer': (made) =>
    whole(
      `<div id="box" style="height:200px;overflow:auto;position:relative"><div id="rows" role="list"></div></div>${scripted(
        made,
        `const box = document.querySelector('#box');
        const layer = document.querySelector('#rows');
        layer.style.cssText = 'position:relative;height:' + names.length * 40 + 'px';
        function draw() {
          const from = Math.floor(box.scrollTop / 40);
          layer.innerHTML = names.slice(from, from + 7).map((name, at) => '<div role="listitem" style="position:absolute;top:'
            + (from + at) * 40 + 'px;height:40px"><span>' + name + '</span><button>${made.words.remove}</button></div>').join('');
        }
        box.addEventListener('scroll', () => requestAnimationFrame(draw));
        draw();`,
      )}`,
    ),
  'rows drawn as they come into sight of the window': (made) =>
    whole(
      `${BODY}${scripted(
        made,
        `${drawn('scrollY - 200', 'innerHeight / 2')}
        addEventListener('scroll', () => requestAnimationFrame(draw));
        draw();`,
      )}`,
    ),
  'items drawn as they come into sight of the window, between empty room': (made) =>
    whole(inRoom(made, `list.style.padding = from * 40 + 'px 0 ' + (names.length - to) * 40 + 'px';`)),
  'items drawn as they come into sight of the window, in a tall layer': (made) =>
    whole(
      inRoom(
        made,
        `list.style.height = names.length * 40 + 'px';
        list.firstElementChild.style.marginTop = from * 40 + 'px';`,
      ),
    ),
  'more rows whenever the last one comes into sight': (made) =>
    growing(
      `${BODY}<div id="end" style="height:1px"></div>${scripted(
        made,
        `let shown = 20;
        const body = document.querySelector('#rows');
        const more = () => { body.insertAdjacentHTML('beforeend', names.slice(shown, shown + 20)
          .map((name) => row(name).replace('<tr', '<tr style="height:60px"')).join('')); shown += 20; };
        body.innerHTML = names.slice(0, 20).map((name) => row(name).replace('<tr', '<tr style="height:60px"')).join('');
        new IntersectionObserver(([entry]) => { if (entry.isIntersecting && shown < names.length) setTimeout(more, 150); })
          .observe(document.querySelector('#end'));`,
      )}`,
    ),
  'a button that loads more, and says how many are left': (made) =>
    whole(
      `${BODY}<div><button type="button" id="more"></button></div>${scripted(
        made,
        `let shown = 20;
        const button = document.querySelector('#more');
        function draw() {
          document.querySelector('#rows').innerHTML = names.slice(0, shown).map(row).join('');
          button.textContent = 'Load more (' + Math.max(0, names.length - shown) + ' left)';
          button.hidden = shown >= names.length;
        }
        button.addEventListener('click', () => { shown += 20; draw(); });
        draw();`,
      )}`,
    ),
  'a link that shows all': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<a href="#all">Show all ${made.names.length}</a>`),
  'words that say how many more there are': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<p>and ${made.names.length - 5} more</p>`),
  'words beside the rows, and nothing to press': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<div><span>1–5 of ${made.names.length}</span></div>`),
  'arrows without a name, a role or a way to press them': (made) =>
    part(
      `${BODY}<div><i class="prev" onclick="turn(-1)">‹</i> <span id="at"></span> <i class="next" onclick="turn(1)">›</i></div>${scripted(
        made,
        `${pageOf(10, "document.querySelector('#at').textContent = (now * 10 + 1) + '–' + Math.min(names.length, now * 10 + 10) + ' of ' + names.length;")}
        window.turn = (by) => { now = Math.max(0, Math.min(Math.ceil(names.length / 10) - 1, now + by)); draw(); };`,
      )}`,
    ),
  'arrows without a name, and no word of a total': (made) =>
    part(
      `${BODY}<div style="text-align:right"><span style="cursor:pointer" onclick="turn(-1)">‹</span><span style="cursor:pointer"
        onclick="turn(1)">›</span></div>${scripted(
          made,
          `${pageOf(10, '')}
          window.turn = (by) => { now = Math.max(0, Math.min(Math.ceil(names.length / 10) - 1, now + by)); draw(); };`,
        )}`,
    ),
  'dots for the pages, as of a carousel': (made) =>
    part(
      `${BODY}<div class="dots">${[0, 1, 2].map((at) => `<button type="button" aria-label="${at + 1}" onclick="turnTo(${at})"></button>`).join('')}</div>${scripted(
        made,
        `${pageOf(10, '')}
        window.turnTo = (at) => { now = at; draw(); };`,
      )}`,
    ),
  'a group that is closed': (made) =>
    part(
      tableOf(
        `<tbody><tr><th colspan="2" scope="rowgroup"><button aria-expanded="true">West</button></th></tr>${rows(
          made,
          made.names.slice(0, 6),
        )}</tbody><tbody><tr><th colspan="2" scope="rowgroup"><button aria-expanded="false">East</button></th></tr></tbody>`,
      ),
    ),
  'details that are closed': (made) =>
    part(`<details open><summary>West</summary>${plain(made, made.names.slice(0, 6))}</details>
      <details><summary>East</summary>${plain(made, made.names.slice(6))}</details>`),
  'sub-jobs under a closed one': (made) =>
    part(
      `<table role="treegrid"><tbody>${made.names
        .slice(0, 6)
        .map((name, at) => row(made, name, `role="row" aria-level="1" ${at === 2 ? 'aria-expanded="false"' : ''}`))
        .join('')}</tbody></table>`,
    ),
};
