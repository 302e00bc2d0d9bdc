// What is typed and not saved is asked about before it goes (docs/adr/0024). A form is a [data-asks]: a dialog or a <form>. Its data-round
// grows when nothing is left to save: what was typed under a former round is safe. Works without a circuit too.
const typedIn = new WeakMap();
const isTyped = (form, round = form.dataset.round) => typedIn.get(form) === round || form.hasAttribute('data-touched');
const isOpen = form => form.isConnected && (form.localName !== 'dialog' || form.open);

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    const form = event.target.closest?.('[data-asks]');
    if (form) typedIn.set(form, form.dataset.round);
  }, true);
}

// One question at a time; those who ask meanwhile get the same answer: true to leave.
let asking = null;
function ask() {
  return asking ??= new Promise(answer => {
    const box = document.createElement('dialog');
    box.className = 'dialog';
    box.setAttribute('aria-labelledby', 'leaving-title');
    box.innerHTML = `<header><h2 id="leaving-title">Abandonner votre saisie\u00a0?</h2></header>
      <div class="dialog-body"><p>Ce que vous avez tapé n’est pas enregistré.</p></div>
      <footer>
        <button type="button" class="btn" data-leave>Abandonner la saisie</button>
        <button type="button" class="btn primary">Continuer la saisie</button>
      </footer>`;
    let leaves = false;
    for (const button of box.querySelectorAll('button')) {
      button.addEventListener('click', () => { leaves = 'leave' in button.dataset; box.close(); });
    }
    box.addEventListener('close', () => { box.remove(); asking = null; answer(leaves); });
    document.body.append(box);
    box.showModal();
    box.querySelector('.primary').focus();
  });
}

// A dialog is a form, or holds one.
const asks = dialog => dialog?.matches('[data-asks]') || Boolean(dialog?.querySelector('[data-asks]'));
const isTypedWithin = dialog => [dialog, ...dialog.querySelectorAll('[data-asks]')].some(form => form.matches('[data-asks]')
  && isTyped(form));

async function leave(dialog) {
  if (!isTypedWithin(dialog) || await ask()) dialog.close();
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-close-dialog]');
  const dialog = button?.closest('dialog');
  if (dialog) leave(dialog);
}, true);

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  if (!asks(dialog)) return;
  // A list of proposals that is open closes first, and alone.
  const listed = event.target.closest?.('[role=combobox][aria-expanded=true]');
  if (!listed && !isTypedWithin(dialog)) return;
  event.preventDefault();
  if (!listed) leave(dialog);
}, true);

// The back gesture of a telephone.
document.addEventListener('cancel', event => {
  if (!event.target.matches?.('dialog') || !isTypedWithin(event.target)) return;
  event.preventDefault();
  leave(event.target);
}, true);

// Beside the dialog: pressed and released there, so that a text selected too far closes nothing.
const beside = event => {
  if (!event.target.matches?.('dialog[open]') || !asks(event.target)) return null;
  const box = event.target.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  return inside ? null : event.target;
};
let pressed = null;
document.addEventListener('pointerdown', event => { pressed = beside(event); }, true);
document.addEventListener('click', event => { if (pressed && pressed === beside(event)) leave(pressed); }, true);

const anyTyped = () => [...document.querySelectorAll('[data-asks]')].some(form => isOpen(form) && isTyped(form));
window.addEventListener('beforeunload', event => {
  if (!('leaving' in document.documentElement.dataset) && anyTyped()) event.preventDefault();
});

window.viesionForms = {
  anyTyped,
  // For the circuit: true when the person stays.
  stays: async (id, round) => {
    const form = document.getElementById(id);
    return Boolean(form) && !('leaving' in document.documentElement.dataset) && isOpen(form) && isTyped(form, String(round))
      && !await ask();
  },
};
