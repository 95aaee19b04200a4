// Khoá đăng nhập (passkey). [data-passkey="register"] trên trang của tôi, [data-passkey="sign-in"] trên trang đăng nhập.
'use strict';

(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const send = async (path, body) => {
    const headers = { ...JSON.parse(document.body.getAttribute('hx-headers')), 'Content-Type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.status === 204 ? null : answer.json();
  };

  const withBytes = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));

  const register = async label => {
    const options = await send('/me/passkeys/options', {});
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: withBytes(options.excludeCredentials),
      },
    });
    await send('/me/passkeys', {
      label,
      credential: {
        id: made.id,
        rawId: text(made.rawId),
        type: made.type,
        response: {
          attestationObject: text(made.response.attestationObject),
          clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
    });
    window.location.assign('/me?passkey');
  };

  const signIn = async () => {
    const options = await send('/sign-in/passkey/options', {});
    const shown = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: withBytes(options.allowCredentials),
      },
    });
    await send('/sign-in/passkey', {
      id: shown.id,
      rawId: text(shown.rawId),
      type: shown.type,
      response: {
        authenticatorData: text(shown.response.authenticatorData),
        clientDataJSON: text(shown.response.clientDataJSON),
        signature: text(shown.response.signature),
        userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined,
      },
      clientExtensionResults: shown.getClientExtensionResults(),
      authenticatorAttachment: shown.authenticatorAttachment,
    });
    window.location.assign('/');
  };

  for (const place of document.querySelectorAll('[data-passkey]')) {
    // Only where the browser can: over https, or on this machine itself.
    if (!window.PublicKeyCredential || !window.isSecureContext) continue;
    place.hidden = false;
    const failed = place.querySelector('[data-failed]');
    place.querySelector('button').addEventListener('click', async event => {
      event.preventDefault();
      failed.hidden = true;
      try {
        if (place.dataset.passkey === 'register') {
          const label = place.querySelector('input').value.trim();
          if (label) await register(label);
          else place.querySelector('input').focus();
        } else {
          await signIn();
        }
      } catch (e) {
        failed.hidden = false;
      }
    });
  }
})();
