// Trang sống: <div data-live="/…/live" data-part="/…/part"> asks for its part anew when something changed.
// A part in which somebody types, or has typed something that is not sent, is left alone. What was lost while the network was away comes at once.
'use strict';

for (const place of document.querySelectorAll('[data-live]')) {
  let wanted = false;
  let asking = false;

  const changed = field => field.tagName === 'SELECT'
    ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
    : ['checkbox', 'radio'].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  const busy = () => pressed() || place.contains(document.activeElement) && ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement.tagName)
    || place.querySelector('dialog[open]') !== null
    || [...place.querySelectorAll('input:not([type=hidden]), select, textarea')].some(changed);

  const refresh = async () => {
    if (asking || busy()) {
      wanted = true;
      return;
    }
    asking = true;
    wanted = false;
    try {
      const answer = await fetch(place.dataset.part, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
      if (answer.status === 401) {
        // Whoever looked is nobody any more, a station that was ended: the page says where to go.
        window.location.reload();
        return;
      }
      const html = await answer.text();
      if (answer.ok && !busy()) {
        const kept = document.activeElement && place.contains(document.activeElement) && document.activeElement.id;
        if (place.innerHTML !== html) {
          place.innerHTML = html;
          if (window.htmx) window.htmx.process(place);
          place.dispatchEvent(new CustomEvent('live:refreshed', { bubbles: true }));
        }
        if (kept) document.getElementById(kept)?.focus();
      } else if (answer.ok) {
        wanted = true;
      }
      document.body.classList.toggle('offline', false);
    } catch {
      document.body.classList.toggle('offline', true);
    }
    asking = false;
    if (wanted && !busy()) refresh();
  };

  place.addEventListener('focusout', () => setTimeout(() => wanted && refresh(), 0));
  document.addEventListener('press:over', () => wanted && refresh());
  const connect = () => {
    const events = new EventSource(place.dataset.live);
    events.addEventListener('changed', refresh);
    events.addEventListener('alive', () => document.body.classList.contains('offline') && refresh());
    events.onerror = () => {
      document.body.classList.toggle('offline', true);
      if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    };
    events.onopen = refresh;
  };
  connect();
}
