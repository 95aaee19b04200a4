// Bộ phiếu tải về được nhiều lần: the page stays, so the form must work again; then it shows what was made.
'use strict';

for (const form of document.querySelectorAll('form[data-again]')) {
  form.addEventListener('submit', () => setTimeout(() => {
    delete form.dataset.sent;
    form.querySelector('[role=status]').hidden = true;
  }, 1500));
}
