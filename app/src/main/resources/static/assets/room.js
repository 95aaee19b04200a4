// Màn hình phòng họp: đồng hồ, toàn màn hình.
'use strict';

const clock = document.querySelector('[data-clock]');
const hours = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' });
const tick = () => {
  clock.textContent = hours.format(new Date());
};
tick();
setInterval(tick, 1000);

const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
document.querySelector('[data-full]').addEventListener('click', full);
document.addEventListener('keydown', event => {
  if (event.key === 'f' || event.key === 'F') full();
});
// The screen of the machine at the projector stays on, where the browser can see to it.
if (navigator.wakeLock) navigator.wakeLock.request('screen').catch(() => {});

// Công bố: một người một trang; phím mũi tên, Page Up/Down, Home, End, dấu cách. The place is kept when the part is asked for anew.
let slide = 0;
let version = '';
const show = () => {
  const slides = document.querySelector('[data-slides]');
  if (!slides) return;
  if (slides.dataset.version !== version) {
    version = slides.dataset.version;
    slide = 0;
  }
  const all = [...slides.querySelectorAll('.slide')];
  slide = Math.max(0, Math.min(slide, all.length - 1));
  all.forEach((each, i) => each.classList.toggle('current', i === slide));
  slides.classList.add('ready');
  slides.querySelector('[data-at]').textContent = slide + 1;
};
const turn = step => {
  slide += step;
  show();
};
document.addEventListener('live:refreshed', show);
document.addEventListener('click', event => {
  const button = event.target.closest('[data-turn]');
  if (button) turn(Number(button.dataset.turn));
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity }[event.key]
    ?? (event.key === ' ' && event.target === document.body ? 1 : undefined);
  if (step !== undefined && document.querySelector('[data-slides]')) {
    event.preventDefault();
    turn(step === Infinity ? 1e6 : step === -Infinity ? -1e6 : step);
  }
});
show();
