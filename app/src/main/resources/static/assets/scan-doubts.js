// Quyết định bằng một phím: the key of an answer chooses it and goes on to the reason; Z makes the picture larger.
'use strict';

const decision = document.querySelector('[data-scan-decision]');
const picture = document.querySelector('[data-scan-picture]');
const zoom = document.querySelector('[data-scan-zoom]');

const larger = () => zoom.setAttribute('aria-pressed', String(picture.classList.toggle('large')));
if (zoom) zoom.addEventListener('click', larger);

document.addEventListener('keydown', event => {
  const typing = ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName) && event.target.type !== 'radio';
  if (!decision || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.toUpperCase();
  if (key === 'Z' && zoom) {
    larger();
    return;
  }
  const answer = [...decision.querySelectorAll('[data-key]')].find(each => each.dataset.key.toUpperCase() === key);
  if (answer) {
    event.preventDefault();
    answer.checked = true;
    decision.querySelector('#reason').focus();
  }
});
