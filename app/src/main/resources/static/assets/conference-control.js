// Trang điều hành: một người chuyển bước thì trang của người khác theo; chỗ đang gõ thì không bị động tới.
'use strict';

const panel = document.getElementById('next');
const area = document.getElementById('part');
let typed = false;

if (area) {
  const step = () => area.querySelector('#now')?.dataset.step;
  const first = step();
  document.addEventListener('input', () => { typed = true; });
  area.addEventListener('live:refreshed', () => {
    if (!step() || step() === (panel ? panel.dataset.step : first)) return;
    if (typed) {
      document.getElementById('moved').hidden = false;
    } else if (panel) {
      window.location.assign(window.location.pathname);
    }
  });
}

// A name chosen for the committee brings its position along.
document.addEventListener('change', event => {
  const name = event.target;
  if (!name.matches('[data-seat]')) return;
  const option = [...document.getElementById('candidates').options].find(each => each.value === name.value);
  const position = document.getElementById(name.id.replace('name', 'position'));
  if (option && position && !position.value) position.value = option.dataset.position;
});
