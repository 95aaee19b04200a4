// Chung cho mọi trang. Không có mã nào viết trong trang: chính sách nội dung không cho chạy.
'use strict';

// A form is sent once, however often the button is pressed; [data-confirm] asks before.
document.addEventListener('submit', event => {
  const form = event.target;
  const question = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!form.hasAttribute('hx-post')) {
    form.dataset.sent = 'yes';
    window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
  }
});

document.addEventListener('click', event => {
  const button = event.target.closest('[data-print]');
  if (button) window.print();
  const opener = event.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog).showModal();
  const closer = event.target.closest('[data-close]');
  if (closer) closer.closest('dialog').close();
});

// Between pressing a button and letting it go nothing on the page may move, or the press is lost: what wants to change it asks
// pressed(), and waits for the event.
let down = false;
const pressed = () => down;
window.addEventListener('pointerdown', () => { down = true; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  window.addEventListener(end, () => setTimeout(() => {
    down = false;
    document.dispatchEvent(new CustomEvent('press:over'));
  }, 0), true);
}

// What a field asked for comes after the press; if the press took the page away, nobody misses it.
const late = new Set();
document.addEventListener('htmx:beforeSwap', event => {
  if (pressed()) {
    event.detail.shouldSwap = false;
    late.add(event.detail.requestConfig.elt);
  }
});
document.addEventListener('press:over', () => {
  for (const asker of late) if (asker.isConnected) window.htmx.trigger(asker, 'change');
  late.clear();
});
