// The shell, by event delegation only: nothing here holds an element, so Blazor may re-render at will,
// and menus, drawers, theme and help answer before (and without) a circuit.
const root = document.documentElement;
const narrow = matchMedia('(max-width: 900px)');
let opener = null;

function remember(name, value) {
  root.dataset[name] = value;
  document.cookie = `viesion-${name}=${value}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  // Signed in: kept with the person too, for their next computer. Lost when offline, without harm.
  if (document.getElementById('menu-utilisateur')) fetch('mon-compte/preferences', { method: 'POST', keepalive: true }).catch(() => {});
}

function markTheme() {
  for (const button of document.querySelectorAll('[data-theme-choice]'))
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === root.dataset.theme));
}

function closeMenus(except) {
  for (const button of document.querySelectorAll('[data-menu][aria-expanded=true]'))
    if (button !== except && !button.parentElement.contains(except)) button.setAttribute('aria-expanded', 'false');
  for (const help of document.querySelectorAll('details.help[open]'))
    if (!help.contains(except)) help.open = false;
}

async function copied(text, button) {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* Without https there is no clipboard: the old way. */ }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  button.focus();
  return done;
}

function behind(sheet) {
  return document.querySelectorAll(sheet === 'nav' ? '.shell, .sheet-bar' : `.band, .sheet-bar, main.content, .drawer:not(.${sheet})`);
}

function openSheet(sheet, button) {
  opener = button;
  root.dataset.sheet = sheet;
  for (const part of behind(sheet)) part.inert = true;
  document.querySelector(sheet === 'nav' ? '.nav button' : `.drawer.${sheet} .drawer-close`)?.focus();
}

function closeSheet(returnFocus) {
  if (!root.dataset.sheet) return;
  delete root.dataset.sheet;
  for (const part of document.querySelectorAll('[inert]')) part.inert = false;
  if (returnFocus) opener?.focus();
}

const onClick = {
  themeChoice: button => { remember('theme', button.dataset.themeChoice); markTheme(); },
  helpToggle: button => {
    remember('help', button.dataset.helpToggle);
    document.querySelector(`[data-help-toggle=${button.dataset.helpToggle === 'on' ? 'off' : 'on'}]`)?.focus();
  },
  drawer: button => {
    const side = button.dataset.drawer;
    remember(side, root.dataset[side] === 'closed' ? 'open' : 'closed');
    document.querySelector(`.drawer.${side} .${root.dataset[side] === 'closed' ? 'unfold' : 'fold'}`)?.focus();
  },
  openSheet: button => root.dataset.sheet ? closeSheet(true) : openSheet(button.dataset.openSheet, button),
  closeSheet: () => closeSheet(true),
  menu: button => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    closeMenus(button);
    button.setAttribute('aria-expanded', String(open));
    if (open) markTheme();
  },
  picker: button => {
    const native = button.parentElement.querySelector('.native');
    try { native.showPicker(); } catch { native.focus(); }
  },
  copy: async button => {
    const done = await copied(button.dataset.copy, button);
    for (const other of document.querySelectorAll('[data-copy].copied')) other.classList.remove('copied');
    button.classList.toggle('copied', done);
    const said = document.querySelector('[data-copy-said]');
    if (said) said.textContent = done ? button.dataset.copied : 'Votre navigateur refuse la copie : sélectionnez le texte.';
  },
  skip: () => document.querySelector('main')?.focus(),
};

document.addEventListener('click', event => {
  if (!(event.target instanceof Element)) return;
  closeMenus(event.target);
  for (const name in onClick) {
    const target = event.target.closest(`[data-${name.replace(/[A-Z]/g, c => '-' + c.toLowerCase())}]`);
    if (!target || target.disabled) continue;
    if (target.matches('a')) event.preventDefault();
    onClick[name](target);
    return;
  }
  if (event.target.closest('a[href]')) { closeMenus(); closeSheet(false); }
  // What an action opens would be behind the sheet, and as inert as the page.
  else if (event.target.closest('.drawer.right button.action')) closeSheet(true);
  followRow(event);
}, true);

// The whole row follows its link, but a number can still be selected and copied from it (an overlay would forbid that).
function followRow(event) {
  if (event.button !== 0 || event.target.closest('a, button, input, label, select, summary, .tick')) return;
  const link = event.target.closest('.table tr')?.querySelector('a.row-link');
  if (!link || String(getSelection())) return;
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view: window, ctrlKey: event.ctrlKey,
    metaKey: event.metaKey, shiftKey: event.shiftKey }));
}

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    const search = document.querySelector('[data-global-search]');
    if (search) { event.preventDefault(); search.focus(); search.select?.(); }
    return;
  }
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    const menu = document.querySelector('[data-menu][aria-expanded=true]');
    const help = document.querySelector('details.help[open]');
    if (menu) { closeMenus(); menu.focus(); }
    else if (help) { help.open = false; help.firstElementChild.focus(); }
    else closeSheet(true);
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const host = event.target instanceof Element ? event.target.closest('.menu-host') : null;
    const button = host?.querySelector('[data-menu]');
    if (!button) return;
    if (button.getAttribute('aria-expanded') !== 'true') onClick.menu(button);
    const items = [...host.querySelectorAll('.menu :is(a, button)')];
    const at = items.indexOf(document.activeElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? items.length - 1 : at - 1;
    (items[next] ?? (event.key === 'ArrowDown' ? items[0] : button))?.focus();
    event.preventDefault();
  }
});

// The browser cuts in silence what is pasted or dropped beyond a field's maxlength:
// the end of an address, of a password. Said beside the field.
function measure(event, data) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const note = field.closest('.field, search, form')?.querySelector('[data-paste-note]');
  const cut = field.maxLength > 0;
  const limit = cut ? field.maxLength : Number(field.dataset.pasteLimit ?? 0);
  if (!note || !limit) return;
  let text = data?.getData('text/plain') ?? '';
  text = field instanceof HTMLInputElement ? text.replace(/[\r\n]/g, '') : text.replace(/\r\n/g, '\n');
  const over = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0)) + text.length - limit;
  const many = limit.toLocaleString('fr-FR');
  const lost = over.toLocaleString('fr-FR');
  note.textContent = over <= 0 ? ''
    : !cut ? `Le texte collé dépasse la limite de ${many} caractères\u00a0: rien n’a été collé. Joignez-le plutôt en document.`
      : `Le texte collé dépasse la limite de ${many} caractères\u00a0: `
        + (over === 1 ? 'le dernier n’a pas été pris.' : `les ${lost} derniers n’ont pas été pris.`);
  if (over > 0 && !cut) event.preventDefault();
}
document.addEventListener('paste', event => measure(event, event.clipboardData), true);
document.addEventListener('drop', event => measure(event, event.dataTransfer), true);
document.addEventListener('input', event => {
  if (event.inputType?.startsWith('insertFrom')) return;
  const note = event.target.closest?.('.field, search, form')?.querySelector('[data-paste-note]');
  if (note?.textContent) note.textContent = '';
}, true);

// What a button could not do is said beside a field, perhaps far from the button: the first one takes the focus.
let asked = 0;
document.addEventListener('click', event => { asked = event.target.closest?.('button') ? performance.now() : 0; }, true);
document.addEventListener('input', () => { asked = 0; }, true);
// What had the focus may go as the page answers (a line that is deleted, the button of an empty list): keys go on from the page, not from
// its very top.
let last = null;
document.addEventListener('focusin', event => { last = event.target.closest('main') ? event.target : null; });
new MutationObserver(changes => {
  if (last && !last.isConnected && document.activeElement === document.body) {
    last = null;
    document.querySelector('main')?.focus({ preventScroll: true });
  }
  if (!asked || performance.now() - asked > 10_000) return;
  const wrong = '[aria-invalid=true]', said = '.banner.error';
  const came = changes.some(change => change.type === 'attributes' ? change.target.matches(wrong) && change.oldValue !== 'true'
    : [...change.addedNodes].some(node => node.nodeType === 1 && (node.matches(said) || node.querySelector(said))));
  if (!came) return;
  asked = 0;
  const form = document.querySelector('dialog[open]') ?? document.querySelector('main');
  const field = form?.querySelector(wrong);
  field ? (field.matches('fieldset') ? field.querySelector('input') : field).focus()
    : form?.querySelector(said)?.scrollIntoView({ block: 'nearest' });
}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid'], attributeOldValue: true });

document.addEventListener('focusout', event => {
  const host = event.target instanceof Element ? event.target.closest('.menu-host') : null;
  if (host && !narrow.matches && event.relatedTarget && !host.contains(event.relatedTarget)) host.querySelector('[data-menu]')
    .setAttribute('aria-expanded', 'false');
});

// Files dragged over the page: the fields that take one show it; dropped beside, the browser would leave the page to open the file.
for (const type of ['dragenter', 'dragover', 'drop', 'dragleave', 'dragend']) {
  document.addEventListener(type, event => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    const field = event.target instanceof Element ? event.target.closest('input[type=file]:not(:disabled)') : null;
    for (const drop of document.querySelectorAll('[data-file-drop]')) {
      drop.classList.toggle('over', drop.contains(field) && type.match(/enter|over/) !== null);
    }
    if (field || !type.match(/over|drop/)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
}

narrow.addEventListener('change', () => closeSheet(false));
markTheme();
window.Blazor?.addEventListener('enhancedload', markTheme);
