// Tập nhập phiếu: a full field goes on to the next, Backspace in an empty one goes back; other keys are ignored.
'use strict';

const fields = [...document.querySelectorAll('.practice-keys')];
fields.forEach((field, at) => {
  field.addEventListener('input', () => {
    field.value = field.value.replace(/[^0-3mx]/gi, '').toUpperCase();
    if (field.value.length === field.maxLength && fields[at + 1]) fields[at + 1].focus();
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Backspace' && field.value === '' && fields[at - 1]) {
      event.preventDefault();
      fields[at - 1].focus();
    }
    if (event.key === 'Enter' && fields[at + 1]) {
      event.preventDefault();
      fields[at + 1].focus();
    }
  });
});
