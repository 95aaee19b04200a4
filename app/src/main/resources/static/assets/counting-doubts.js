// Quyết định bằng một phím: the key of an answer chooses it and goes on; Z makes the picture larger; Backspace takes the last decision back.
'use strict';

const decision = document.querySelector('[data-doubt-decision]');
const picture = document.querySelector('[data-doubt-picture]');
const zoom = document.querySelector('[data-doubt-zoom]');
const undo = document.querySelector('[data-doubt-undo]');

const larger = () => zoom.setAttribute('aria-pressed', String(picture.classList.toggle('large')));
if (zoom) zoom.addEventListener('click', larger);

const chosen = question => question.querySelector('input:checked') !== null;

document.addEventListener('keydown', event => {
  const typing = ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName) && event.target.type !== 'radio';
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.toUpperCase();
  if (key === 'BACKSPACE' && undo) {
    event.preventDefault();
    undo.requestSubmit();
  } else if (key === 'Z' && zoom) {
    larger();
  } else if (decision) {
    const questions = [...decision.querySelectorAll('[data-doubt-question]')];
    const current = event.target.closest && event.target.closest('[data-doubt-question]');
    const question = current || questions.find(each => !chosen(each)) || questions[0];
    const answer = question && [...question.querySelectorAll('[data-key]')].find(each => each.dataset.key.toUpperCase() === key);
    if (!answer) return;
    event.preventDefault();
    answer.checked = true;
    const next = questions.find(each => !chosen(each));
    (next ? next.querySelector('input') : decision.querySelector('#reason')).focus();
  }
});
