// Đưa tệp quét vào: kéo thả hay chọn, mỗi lần vài tệp, có tiến độ. Names stay in this window; the server gives each file a number.
'use strict';

const form = document.querySelector('[data-scan-upload]');
if (form) {
  const input = form.querySelector('input[type=file]');
  const drop = form.querySelector('[data-scan-drop]');
  const list = form.querySelector('[data-scan-coming]');
  const headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
  headers['HX-Request'] = 'true';
  let sending = 0;

  const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

  const line = file => {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = file.name + ' · ';
    const state = document.createElement('span');
    state.textContent = form.dataset.wordsWaiting;
    const bar = document.createElement('progress');
    bar.max = Math.max(1, file.size);
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    item.append(name, state, bar);
    list.append(item);
    return { state, bar, item };
  };

  const send = (address, body, type, told) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (type) request.setRequestHeader('Content-Type', type);
    request.upload.onprogress = event => told && told(event.loaded);
    request.onload = () => request.status < 300 ? done(request.responseText) : failed(request.responseText);
    request.onerror = () => failed('');
    request.send(body);
  });

  const words = html => {
    if (html && !html.includes('<')) return html;
    const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('.problems');
    return parsed ? parsed.textContent.trim().replace(/\s+/g, ' ') : form.dataset.wordsFailed;
  };

  const upload = async files => {
    const sorted = [...files].filter(file => file.size >= 0).sort((a, b) => byName.compare(a.name, b.name));
    if (sorted.length === 0) return;
    const batch = form.querySelector('[name=batch]');
    const lines = sorted.map(line);
    sending++;
    try {
      const pile = await send('/station/scans/piles', new URLSearchParams({ batch: batch ? batch.value : '' }));
      // A few at a time: while one is written to the disk the next is on its way. Each has its place, whichever comes first.
      let next = 0;
      const inTurn = async () => {
        while (next < sorted.length) {
          const i = next++;
          const { state, bar, item } = lines[i];
          try {
            if (sorted[i].size > Number(form.dataset.most)) throw form.dataset.wordsLarge;
            const address = '/station/scans/piles/' + pile + '/files?place=' + (i + 1);
            const said = await send(address, sorted[i], 'application/octet-stream', loaded => {
              bar.value = loaded;
              state.textContent = Math.floor(100 * loaded / bar.max) + '%';
            });
            state.textContent = said;
          } catch (answer) {
            item.className = 'finding finding-error';
            state.textContent = words(answer);
          }
          bar.remove();
        }
      };
      await Promise.all([inTurn(), inTurn(), inTurn()]);
      await send('/station/scans/piles/' + pile + '/end', '');
    } catch (answer) {
      lines.forEach(({ state, bar, item }) => {
        item.className = 'finding finding-error';
        state.textContent = words(answer);
        bar.remove();
      });
    }
    sending--;
    input.value = '';
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    upload(input.files);
  }, true);
  input.addEventListener('change', () => upload(input.files));
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.add('over'); });
  }
  for (const kind of ['dragleave', 'drop']) drop.addEventListener(kind, () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => { event.preventDefault(); upload(event.dataTransfer.files); });
  window.addEventListener('beforeunload', event => { if (sending) event.preventDefault(); });
}
