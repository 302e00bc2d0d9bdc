// <dialog> has its own focus trap, Escape and focus return; only opening and closing need a script.
export function show(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
