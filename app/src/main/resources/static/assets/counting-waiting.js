// Bàn chờ xác nhận: goes on by itself once the chair has confirmed.
'use strict';
const goOn = () => {
  const link = document.querySelector('[data-go]');
  if (link) location.assign(link.href);
};
document.addEventListener('live:refreshed', goOn);
goOn();
