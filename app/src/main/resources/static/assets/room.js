// Màn hình phòng họp: đồng hồ, toàn màn hình.
'use strict';

const clock = document.querySelector('[data-clock]');
const tick = () => {
  const now = new Date();
  clock.textContent = String(now.getHours()).padStart(2, '0') + ':' + String(now.getMinutes()).padStart(2, '0');
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
