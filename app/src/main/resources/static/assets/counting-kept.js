// Những gì trang nhập giữ trong cửa sổ này: what belongs to an entry that is finished goes, whoever finished it and where.
'use strict';
{
  const open = (document.querySelector('[data-open-entries]')?.dataset.openEntries ?? '').split(' ');
  const kept = Object.keys(sessionStorage).map(key => key.match(/^tinnhiem-(?:entry|totals)-([0-9a-z]{26})$/)).filter(found => found);
  for (const found of kept) if (!open.includes(found[1])) sessionStorage.removeItem(found[0]);
}
