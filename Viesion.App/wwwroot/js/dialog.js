// <dialog> has its own focus trap, Escape and focus return; opening, closing and the first focus need a script.
const fields = '.dialog-body :is(input, select, textarea):not([disabled], [type=hidden], [tabindex="-1"])';

export function show(dialog) {
  if (!dialog.open) dialog.showModal();
  const before = document.activeElement;
  if (begin(dialog)) return;
  // What the form needs is still being read: its first field takes the focus as it comes, unless the person went elsewhere meanwhile.
  const watch = new MutationObserver(() => {
    const moved = document.activeElement !== before && dialog.contains(document.activeElement) && document.activeElement !== dialog;
    if (!dialog.open || moved || begin(dialog)) watch.disconnect();
  });
  watch.observe(dialog, { subtree: true, childList: true });
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}

// The form's first field, not the ✕; with nothing to fill in, the button that changes nothing.
function begin(dialog) {
  const first = dialog.querySelector(fields);
  if (first) {
    const group = first.type === 'radio' && first.name ? dialog.querySelector(`input[type=radio][name="${CSS.escape(first.name)}"]:checked`)
      : null;
    (group ?? first).focus();
    return true;
  }
  if (dialog.querySelector('.skeleton')) return false;
  dialog.querySelector('footer [data-close-dialog]')?.focus();
  return true;
}
