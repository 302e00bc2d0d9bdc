// Passkeys (WebAuthn): the server gives a challenge, the device answers, a hidden field posts the answer. By delegation, like viesion.js.
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) document.documentElement.dataset.passkeys = 'on';

const reasons = {
  NotAllowedError: 'La demande a été annulée, ou trop de temps a passé. Recommencez.',
  InvalidStateError: 'Cet appareil a déjà une clé d’accès pour votre compte.',
  TypeError: 'Viesion ne répond pas. Vérifiez votre connexion et recommencez.',
};

async function challenge(address, form) {
  const answer = await fetch(address, { method: 'POST', body: new FormData(form) });
  const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
  if (!answer.ok) throw Object.assign(new Error(said.message ?? 'La demande n’a pas abouti. Rechargez la page et recommencez.'),
    { name: 'Refused' });
  return said;
}

document.addEventListener('click', async event => {
  const button = event.target instanceof Element ? event.target.closest('[data-passkey]') : null;
  if (!button) return;
  const form = document.getElementById(button.dataset.form);
  const told = document.querySelector('[data-passkey-error]');
  const say = text => { told.textContent = text; told.hidden = !text; };
  say('');
  button.disabled = true;
  try {
    const options = await challenge(button.dataset.options, form);
    const credential = button.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements['Key.Credential'].value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    say(error.name === 'Refused' ? error.message : reasons[error.name] ?? 'La clé d’accès n’a pas pu servir. Recommencez.');
    button.disabled = false;
    button.focus();
  }
});
