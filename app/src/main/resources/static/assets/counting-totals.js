// Nhập tổng số: the equations of each person while typing; what is typed survives a reload until it is accepted.
'use strict';
const form = document.getElementById('totals');
const words = form.dataset;
const kept = 'tinnhiem-totals-' + words.pass;
const fields = [...form.querySelectorAll('input.form-control')];
const number = field => /^[0-9]{1,6}$/.test(field.value.trim()) ? Number(field.value.trim()) : null;
const say = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);

const check = () => {
  const aside = form.elements.setAside ? number(form.elements.setAside) : 0;
  const collected = Number(words.size) - (aside ?? 0);
  for (const row of form.querySelectorAll('[data-person]')) {
    const value = {};
    for (const field of row.querySelectorAll('input')) value[field.dataset.column] = number(field);
    const cell = row.querySelector('.equation');
    const wrong = [];
    if (Object.values(value).some(each => each === null)) {
      wrong.push(words.wordBlank);
    } else {
      if (form.elements.setAside && value.valid + value.invalid !== collected) wrong.push(say(words.wordInvalid, { sum: value.valid + value.invalid, collected }));
      if (value.high + value.confidence + value.low !== value.valid) wrong.push(say(words.wordLevels, { sum: value.high + value.confidence + value.low, valid: value.valid }));
    }
    const text = wrong.length ? wrong.join('; ') : words.wordGood;
    if (cell.textContent !== text) cell.textContent = text;
    cell.classList.toggle('equation-bad', wrong.length > 0 && wrong[0] !== words.wordBlank);
    cell.classList.toggle('equation-good', wrong.length === 0);
  }
};
const keep = () => sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(fields.map(field => [field.name, field.value]))));

if (fields.every(field => field.value === '')) {
  const before = JSON.parse(sessionStorage.getItem(kept) || '{}');
  for (const field of fields) if (before[field.name]) field.value = before[field.name];
}
form.addEventListener('input', () => { check(); keep(); });
const zeros = () => { for (const field of fields) if (field.value.trim() === '') field.value = '0'; check(); keep(); };
form.querySelector('[data-zeros]').addEventListener('click', zeros);
form.addEventListener('keydown', event => {
  if (event.key.toLowerCase() === 'z' && !event.ctrlKey && event.target.tagName === 'INPUT') {
    event.preventDefault();
    zeros();
  } else if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
    // Enter goes to the next field, as on a calculator: sending is the button's.
    event.preventDefault();
    const next = fields[fields.indexOf(event.target) + 1];
    (next || form.querySelector('.btn-primary')).focus();
  }
});
check();
