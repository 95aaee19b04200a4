// Điểm danh bằng bàn phím: gõ tên, mũi tên chọn, Enter là có mặt. The list is asked anew by live.js; the search stays.
'use strict';

const search = document.getElementById('search');
const part = document.getElementById('part');

if (search && part) {
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().trim();
  let chosen = '';

  const rows = () => [...part.querySelectorAll('tr[data-name]')];
  const shown = () => rows().filter(row => !row.hidden);

  const choose = row => {
    for (const each of rows()) {
      each.classList.toggle('chosen', each === row);
      each.toggleAttribute('aria-selected', each === row);
    }
    chosen = row ? row.dataset.name : '';
    if (row) row.scrollIntoView({ block: 'nearest' });
  };

  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(word => word);
    for (const row of rows()) {
      const name = ' ' + row.dataset.name;
      row.hidden = !words.every(word => name.includes(' ' + word) || name.includes(word));
    }
    const list = shown();
    const kept = list.find(row => row.dataset.name === chosen);
    choose(words.length ? kept || list.find(row => row.querySelector('.here')) || list[0] : null);
  };

  search.addEventListener('input', () => { chosen = ''; filter(); });
  search.addEventListener('keydown', event => {
    const list = shown();
    const at = list.findIndex(row => row.classList.contains('chosen'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const to = event.key === 'ArrowDown' ? Math.min(list.length - 1, at + 1) : Math.max(0, at - 1);
      choose(list[to]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const here = at >= 0 ? list[at].querySelector('.here') : null;
      if (here) {
        here.click();
        search.value = '';
        chosen = '';
      }
    } else if (event.key === 'Escape') {
      search.value = '';
      filter();
    }
  });

  part.addEventListener('live:refreshed', filter);
  // At once, not when htmx has settled: Enter may come between.
  document.addEventListener('htmx:afterSwap', filter);
}
