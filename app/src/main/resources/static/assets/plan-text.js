// Ô chữ của plan.yaml: says on which line one stands, and goes to the line that a fault names.
'use strict';
(() => {
  const text = document.getElementById('text');
  if (!text) return;
  const where = document.getElementById('where');
  const tell = () => {
    const line = text.value.slice(0, text.selectionStart).split('\n').length;
    where.textContent = where.dataset.words.replace('{0}', line);
  };
  for (const event of ['keyup', 'click', 'focus']) text.addEventListener(event, tell);
  document.addEventListener('click', event => {
    const link = event.target.closest('.plan-goto');
    const found = link && /\d+/.exec(link.dataset.place);
    if (!found) return;
    event.preventDefault();
    const lines = text.value.split('\n');
    const line = Math.min(Number(found[0]), lines.length);
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + lines[line - 1].length);
    text.scrollTop = Math.max(0, (line - 5)) * (text.scrollHeight / lines.length);
    tell();
  });
})();
