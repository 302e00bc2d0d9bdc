// The menus of MudBlazor: its script at the first one, where a menu hangs, and the keys that it lacks.
let loading = null;

/** MudBlazor's script, once a page. A module may not import it: it is a plain script. */
export const load = address => loading ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = address;
  script.onload = () => done();
  script.onerror = () => { loading = null; failed(new Error(`${address} did not come`)); };
  document.head.append(script);
});

/** Where the menu hangs under its button, in the page. */
export const corner = (id, end) => {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box ? [(end ? box.right : box.left) + scrollX, box.bottom + 4 + scrollY] : null;
};

const list = () => document.querySelector('.action-menu [role=menu]');

/** Its name, and the focus on its first line by MudBlazor's own way, so that it knows where the arrows start. */
export const enter = async (id, label) => {
  for (let frame = 0; frame < 60 && !list(); frame++) await new Promise(requestAnimationFrame);
  const menu = list();
  if (!menu) return;
  menu.setAttribute('aria-label', label);
  document.getElementById(id)?.setAttribute('aria-controls', menu.id);
  send('ArrowDown');
};

/** Back to the button, unless the person went elsewhere meanwhile. */
export const leave = id => {
  const button = document.getElementById(id);
  button?.removeAttribute('aria-controls');
  const at = document.activeElement;
  if (!at || at === document.body || at.matches('main') || at.closest('.action-menu')) button?.focus();
};

const send = key => list()?.parentElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

// It hangs at a place of the page: a page laid out anew has moved the button away.
addEventListener('resize', () => send('Escape'));

// A line is chosen by one way only: MudBlazor acts on Enter and lets the browser click too, and on Space closes a link without following
// it.
document.addEventListener('keydown', event => {
  const item = event.target instanceof Element ? event.target.closest('.action-menu [role=menuitem]') : null;
  if (!item || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  event.stopPropagation();
  if (item.getAttribute('aria-disabled') !== 'true') item.click();
}, true);
