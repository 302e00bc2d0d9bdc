// The wizard's links to fields, and the keys of the triage list.
export function focus(id) {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

const typing = 'input:not([type=checkbox]), textarea, select, dialog';

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(typing)) return;
  const rows = [...document.querySelectorAll('[data-triage] tbody tr')];
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step) {
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.querySelector('a.row-link')?.focus();
    event.preventDefault();
  } else if (event.key === 'x' && at >= 0) {
    rows[at].querySelector('input[type=checkbox]')?.click();
    event.preventDefault();
  }
}

export function triage() {
  document.addEventListener('keydown', onKey);
}

export function leaveTriage() {
  document.removeEventListener('keydown', onKey);
}
