// Nhập từng tờ bằng phím. A ballot is sent when Enter is pressed and again until the server says that it is on disk; what is not
// there yet, and the half-typed ballot, stay in this window's storage over reloads and lost networks, and go when acknowledged.
// The same id each time: what was on disk already, its answer lost, is there once.
'use strict';

const root = document.getElementById('keys');
const words = root.dataset;
const address = '/station/entries/' + words.pass;
const ordinals = words.ordinals === '' ? [] : words.ordinals.split(',').map(Number);
const lines = Number(words.lines);
const place = id => document.getElementById(id);
const inputs = [...root.querySelectorAll('input[data-row]')];
const store = 'tinnhiem-entry-' + words.pass;
const MARK = { 1: '1', 2: '2', 3: '3', 0: '0', 4: 'M', x: 'X', X: 'X', '?': '?' };
const WORD = { 1: words['word-1'], 2: words['word-2'], 3: words['word-3'], 0: words['word-0'], M: words['word-4'], X: words.wordX, '?': words.wordAsk };
// An answer that does not come for so long does not come: a cable that was pulled says nothing.
const PATIENCE = 10000;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const randomId = () => [...crypto.getRandomValues(new Uint8Array(26))].map(byte => ALPHABET[byte % 32]).join('');
const empty = () => ({ marks: Array(lines).fill(''), added: false, issued: true, row: 0 });

// ---- state: the queue of what is to be sent, and the ballot being typed ----
let state = JSON.parse(sessionStorage.getItem(store) || 'null') || { queue: [], draft: empty() };
let done = Number(words.done);
let last = words.last;
let sending = false;
let stopped = false;
let waiting = false;

const untouched = () => state.draft.marks.every(mark => mark === '') && !state.draft.added && state.draft.issued;
const keep = () => {
  // Of which sheet the half-typed ballot is: meanwhile others may go on with this entry.
  state.at = ordinals[index()];
  if (state.queue.length === 0 && untouched()) {
    sessionStorage.removeItem(store);
  } else {
    sessionStorage.setItem(store, JSON.stringify(state));
  }
};
const ballots = () => state.queue.filter(each => each.kind === 'ballot');
// A ballot of the queue may be on disk already, when only the answer was lost: its place tells.
const index = () => {
  const queued = ballots();
  return queued.length ? ordinals.indexOf(queued[queued.length - 1].ordinal) + 1 : done;
};

// ---- what is seen and heard ----
let sound;
const beep = pitch => {
  try {
    sound = sound || new AudioContext();
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    volume.gain.value = 0.08;
    tone.frequency.value = pitch;
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.12);
  } catch { /* a machine without sound shows it */ }
};
const say = (text, bad) => {
  const line = place('say');
  line.textContent = text;
  line.classList.toggle('keys-bad', Boolean(bad));
  if (bad) {
    beep(220);
    line.classList.remove('keys-shake');
    void line.offsetWidth;
    line.classList.add('keys-shake');
  }
};
// As long as the network is away, that is what is said when nothing else has to be.
const quiet = () => say(document.body.classList.contains('offline') ? words.wordOffline : '');
const finished = () => index() >= ordinals.length;
const paintRow = row => {
  const mark = state.draft.marks[row];
  const input = inputs[row];
  input.value = mark === 'M' ? '4' : mark;
  input.parentElement.querySelector('.keys-word').textContent = mark === '' ? '' : WORD[mark];
  input.parentElement.classList.toggle('keys-odd', '0MX?'.includes(mark) && mark !== '');
};
const paintHead = () => {
  const at = index();
  place('now').textContent = finished() ? ordinals[ordinals.length - 1] ?? '' : ordinals[at];
  place('done').textContent = String(at);
  const unsaved = state.queue.length;
  const tag = place('unsaved');
  const text = unsaved ? words.wordUnsaved.replace('{n}', unsaved) : words.wordSaved;
  if (tag.textContent !== text) tag.textContent = text;
  tag.classList.toggle('tag-good', unsaved === 0);
  tag.classList.toggle('tag-warn', unsaved > 0);
  place('added').hidden = !state.draft.added;
  place('unissued').hidden = state.draft.issued;
  place('rows').hidden = finished();
  place('end').hidden = !finished();
  place('full').hidden = finished() || state.draft.marks.includes('');
};
const focus = () => {
  if (finished()) place('finish').focus();
  else if (state.draft.row >= lines) place('full').focus();
  else inputs[state.draft.row].focus({ preventScroll: false });
};
const paint = () => {
  for (let row = 0; row < lines; row++) paintRow(row);
  paintHead();
  focus();
};

// ---- sending, in order, until it is on disk ----
const post = async (path, body) => {
  const answer = await fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', [document.body.dataset.csrfHeader]: document.body.dataset.csrf },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) throw { ended: true };
  if (answer.status === 422) throw { refused: await answer.json() };
  if (!answer.ok) throw { later: true };
  return answer.json();
};
const flush = async () => {
  if (sending || stopped) return;
  sending = true;
  let wait = 500;
  while (state.queue.length) {
    const next = state.queue[0];
    try {
      if (next.kind === 'ballot') {
        const { kind, ...sheet } = next;
        const saved = await post('/ballots', sheet);
        last = next.id;
        done = saved.done;
        if (saved.differs) {
          const note = place('again');
          note.hidden = false;
          note.textContent = root.querySelector('.keys-now span').textContent + ' ' + next.ordinal + ': ' + words.wordDiffers;
          beep(330);
        }
      } else if (next.kind === 'undo') {
        const back = await post('/undo', { id: next.id });
        last = back.last;
        done = back.done;
        // Its answer may have been lost once: then it is undone, and only paper knows what was on it.
        if (back.marks !== undefined) {
          state.draft = { marks: back.issued ? [...back.marks] : Array(lines).fill(''), added: back.added, issued: back.issued, row: lines - 1 };
        }
        say(words.wordUndone);
        waiting = false;
        place('again').hidden = true;
      } else {
        await post('/finish', {});
        state.queue.shift();
        state.draft = empty();
        keep();
        location.assign('/station/batches');
        return;
      }
      state.queue.shift();
      keep();
      if (document.body.classList.contains('offline')) {
        document.body.classList.remove('offline');
        if (place('say').textContent === words.wordOffline) say('');
      }
      wait = 500;
      if (next.kind === 'undo') paint(); else paintHead();
    } catch (trouble) {
      if (trouble.ended || trouble.refused) {
        stopped = true;
        waiting = false;
        // A ballot is kept for whoever comes back to this entry; anything else is not asked for twice.
        if (trouble.refused && next.kind !== 'ballot') state.queue.shift();
        keep();
        say((trouble.ended ? words.wordEnded : trouble.refused.code + ': ' + trouble.refused.sentence) + ' ' + words.wordReload, true);
        break;
      }
      // Once with a sound; after that it only stands there.
      say(words.wordOffline, !document.body.classList.contains('offline'));
      document.body.classList.add('offline');
      await new Promise(resume => {
        const timer = setTimeout(resume, wait);
        window.addEventListener('online', () => { clearTimeout(timer); resume(); }, { once: true });
      });
      wait = Math.min(wait * 2, 5000);
    }
  }
  sending = false;
};

// ---- the keys ----
const enter = () => {
  if (finished()) {
    if (!state.queue.some(each => each.kind === 'finish')) state.queue.push({ kind: 'finish' });
    keep();
    flush();
    return;
  }
  const missing = state.draft.marks.filter(mark => mark === '').length;
  if (state.draft.issued && missing) {
    state.draft.row = state.draft.marks.indexOf('');
    say(words.wordLeft.replace('{n}', missing), true);
    focus();
    return;
  }
  const sheet = state.draft;
  state.queue.push({
    kind: 'ballot', id: randomId(), ordinal: ordinals[index()],
    marks: sheet.issued ? sheet.marks.join('') : '0'.repeat(lines), issued: sheet.issued, added: sheet.added && sheet.issued,
  });
  state.draft = empty();
  quiet();
  keep();
  paint();
  flush();
};
const undo = () => {
  if (!untouched()) {
    state.draft = empty();
    quiet();
    keep();
    paint();
    return;
  }
  if (state.queue.some(each => each.kind === 'finish')) return;
  const queued = state.queue[state.queue.length - 1];
  if (queued && queued.kind === 'ballot' && !(sending && state.queue.length === 1)) {
    // It never left this machine.
    state.queue.pop();
    state.draft = { marks: queued.issued ? [...queued.marks] : Array(lines).fill(''), added: queued.added, issued: queued.issued, row: lines - 1 };
    say(words.wordUndone);
    keep();
    paint();
    return;
  }
  const id = queued ? queued.id : last;
  if (!id) {
    say(words.wordNothing, true);
    return;
  }
  waiting = true;
  state.queue.push({ kind: 'undo', id });
  keep();
  paintHead();
  flush();
};
const back = () => {
  if (state.draft.row > 0) {
    state.draft.row -= 1;
    state.draft.marks[state.draft.row] = '';
    paintRow(state.draft.row);
    keep();
    paintHead();
    focus();
  } else if (!state.draft.marks.some(mark => mark !== '')) {
    undo();
  }
};
const press = key => {
  if (stopped && key === 'Enter') location.reload();
  if (stopped || waiting) return true;
  if (key === 'Enter') enter();
  else if (key === 'u' || key === 'U') undo();
  else if (key === 'Backspace') back();
  else if (finished()) return false;
  else if (key === '+' || key === '=') { state.draft.added = !state.draft.added; keep(); paintHead(); }
  else if (key === 'n' || key === 'N') { state.draft.issued = !state.draft.issued; keep(); paintHead(); }
  else if (key === 'ArrowUp') { state.draft.row = Math.max(0, state.draft.row - 1); focus(); }
  else if (key === 'ArrowDown') { state.draft.row = Math.min(lines - 1, state.draft.row + 1); focus(); }
  else if (key in MARK) {
    if (state.draft.row >= lines) { say(root.querySelector('#full').textContent, true); return true; }
    state.draft.marks[state.draft.row] = MARK[key];
    paintRow(state.draft.row);
    state.draft.row += 1;
    keep();
    if (place('say').textContent) quiet();
    paintHead();
    focus();
  } else if (key.length === 1) { say(words.wordKey, true); }
  else return false;
  return true;
};
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
  const elsewhere = event.target.closest('a, button, summary');
  if (elsewhere && elsewhere.id !== 'finish' && (event.key === 'Enter' || event.key === ' ')) return;
  if (press(event.key)) event.preventDefault();
});
root.addEventListener('click', event => {
  const button = event.target.closest('[data-key]');
  if (button) { press(button.dataset.key); focus(); }
  if (event.target.closest('#finish')) enter();
});
root.addEventListener('focusin', event => {
  if (event.target.dataset.row !== undefined) state.draft.row = Number(event.target.dataset.row);
});

// What is on disk, its answer lost, is known by its id. If others went on with this entry meanwhile, what is kept here is of sheets
// that they have entered: it goes, and the page says where to go on.
state.queue = state.queue.filter(each => each.kind !== 'ballot' || each.id !== last);
const first = ballots()[0];
if (state.draft.marks.length !== lines || (first && first.ordinal !== ordinals[done]) || (!untouched() && state.at !== ordinals[index()])) {
  state = { queue: [], draft: empty() };
  say(words.wordMoved, true);
}
waiting = state.queue.some(each => each.kind === 'undo');
keep();
paint();
flush();
// Only a closed window loses what is not on disk.
window.addEventListener('beforeunload', event => {
  if (state.queue.some(each => each.kind === 'ballot') && !stopped) event.preventDefault();
});
