// Opening, booking, dragging on the agenda. Blazor owns the elements and may draw them again at any moment: what moves is a ghost in a box
// of our own, and one call at the drop says the result. Nothing is written to a day's own elements, so what is refused snaps back by
// itself.
const step = 15, threshold = 4, hold = 350;
const cookie = 'viesion-agenda';

export function remember(value) {
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

export function remembered() {
  return document.cookie.split('; ').find(one => one.startsWith(cookie + '='))?.slice(cookie.length + 1) ?? null;
}

export function focus(root, id) {
  // Behind an open dialog nothing takes the focus; as it closes, it would give it back to what has moved away.
  const dialog = document.querySelector('dialog[open]');
  if (dialog) { dialog.addEventListener('close', () => focus(root, id), { once: true }); return; }
  root?.querySelector(`[data-event="${id}"]`)?.focus();
}

export function start(root, dotnet) {
  const state = { root, dotnet, work: null, dropped: 0 };
  root.addEventListener('pointerdown', event => press(state, event));
  root.addEventListener('click', event => click(state, event));
  // A finger that drags does not scroll; one that scrolls never began to drag.
  root.addEventListener('touchmove', event => { if (state.work?.ghost) event.preventDefault(); }, { passive: false });
  root.addEventListener('contextmenu', event => { if (state.work) event.preventDefault(); });
  root.dataset.ready = '';
  // The working day first, when earlier hours are shown.
  root.querySelector('.agenda-day.today')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function click(state, event) {
  // The click that ends a drag opens nothing.
  if (event.timeStamp - state.dropped < 300 || state.work?.ghost) return;
  const mark = event.target.closest('[data-event]');
  if (mark) { state.dotnet.invokeMethodAsync('OpenCard', +mark.dataset.event); return; }
  const day = event.target.closest('[data-day]');
  if (!day || event.target.closest('a, button') || !('bookable' in state.root.dataset)) return;
  state.dotnet.invokeMethodAsync('Book', day.dataset.day, byHour(state) ? Math.floor(minuteAt(day, event.clientY) / 30) * 30 : null);
}

const byHour = state => /jour|semaine/.test(state.root.dataset.view);
const bounds = day => { const grid = day.closest('[data-first]'); return [+grid.dataset.first, +grid.dataset.last]; };

function minuteAt(day, y) {
  const [first, last] = bounds(day), box = day.getBoundingClientRect();
  return first + Math.min(1, Math.max(0, (y - box.top) / box.height)) * (last - first);
}

function dayAt(state, x, y) {
  return document.elementsFromPoint(x, y).find(one => one.matches?.('[data-day]:not([data-event])') && state.root.contains(one));
}

const dayNumber = iso => Math.round(Date.parse(iso + 'T00:00:00Z') / 86_400_000);
const isoDay = number => new Date(number * 86_400_000).toISOString().slice(0, 10);
const absolute = (iso, minute) => dayNumber(iso) * 1440 + minute;
const clock = minute => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function press(state, event) {
  const mark = event.target.closest('[data-event]');
  if (!mark || !('movable' in mark.dataset) || event.button !== 0 || state.work || state.root.dataset.view === 'liste') return;
  const day = dayAt(state, event.clientX, event.clientY);
  if (!day) return;
  const data = mark.dataset;
  const work = state.work = {
    // What the person saw: if somebody changes it meanwhile, the server says so.
    id: +data.event, version: +data.version, start: absolute(data.day, +data.minute), minutes: +data.minutes, mark,
    end: !!event.target.closest('[data-edge]'), from: [event.clientX, event.clientY], ghost: null, to: null, timer: 0,
  };
  work.grip = byHour(state) ? absolute(day.dataset.day, minuteAt(day, event.clientY)) - work.start : 0;
  const move = moved => moving(state, moved);
  const up = released => { if (released.pointerId === event.pointerId) { stop(); drop(state); } };
  const cancel = () => { stop(); leave(state); };
  const escape = pressed => {
    if (pressed.key === 'Escape' && work.ghost) { pressed.preventDefault(); pressed.stopPropagation(); cancel(); }
  };
  function stop() {
    clearTimeout(work.timer);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', escape, true);
  }
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', escape, true);
  work.stop = stop;
  work.touch = event.pointerType === 'touch';
  if (work.touch) work.timer = setTimeout(() => { navigator.vibrate?.(10); begin(state, event); moving(state, event); },
    work.end ? 0 : hold);
  else event.preventDefault(), mark.focus({ preventScroll: true });
}

function begin(state, event) {
  const { work, root } = state;
  // Captured by what Blazor keeps: the mark itself may be drawn anew while one drags.
  try { root.setPointerCapture(event.pointerId); } catch { /* already up */ }
  work.ghost = work.mark.cloneNode(true);
  work.ghost.className = work.mark.className + ' agenda-ghost';
  work.ghost.removeAttribute('data-event');
  work.ghost.tabIndex = -1;
  work.from = [event.clientX, event.clientY];
  const box = work.mark.getBoundingClientRect();
  work.box = box;
  root.querySelector('.agenda-ghosts').append(work.ghost);
  root.classList.add('dragging');
  for (const one of root.querySelectorAll(`[data-event="${work.id}"]`)) one.classList.add('moving');
}

function moving(state, event) {
  const { work } = state;
  if (!work.ghost) {
    const far = Math.hypot(event.clientX - work.from[0], event.clientY - work.from[1]) > threshold;
    if (!far) return;
    // A finger that moves before the hold is over scrolls.
    if (work.touch) { work.stop(); state.work = null; return; }
    begin(state, event);
  }
  const day = dayAt(state, event.clientX, event.clientY);
  if (day) byHour(state) ? overHours(state, day, event) : overMonth(state, day, event);
  nearEdge(state, event);
}

function overHours(state, day, event) {
  const { work } = state;
  const [first, last] = bounds(day);
  const at = absolute(day.dataset.day, minuteAt(day, event.clientY));
  const base = absolute(day.dataset.day, 0);
  let start = work.start, end = start + work.minutes;
  if (work.end) end = Math.min(start + 720, Math.max(start + step, Math.round(at / step) * step));
  else {
    start = Math.round((at - work.grip) / step) * step;
    // Taken by its middle, it still begins on a day that one sees.
    if (work.minutes < last - first) start = Math.min(Math.max(start, base + first), base + last - step);
    end = start + work.minutes;
  }
  work.to = work.end ? [isoDay(Math.floor(end / 1440)), end - Math.floor(end / 1440) * 1440]
    : [isoDay(Math.floor(start / 1440)), start - Math.floor(start / 1440) * 1440];
  work.same = start === work.start && end === work.start + work.minutes;
  // An end dragged over another day stays drawn on its own.
  const column = work.end ? state.root.querySelector(`.agenda-day[data-day="${isoDay(Math.floor(work.start / 1440))}"]`) ?? day : day;
  const own = absolute(column.dataset.day, 0), box = column.getBoundingClientRect(), scale = box.height / (last - first);
  const top = Math.max(first, start - own), bottom = Math.min(last, end - own);
  place(state, box.left + 2, box.top + (top - first) * scale, box.width - 4, Math.max(18, (bottom - top) * scale - 2));
  const when = work.ghost.querySelector('.agenda-when');
  if (when) when.textContent = `${clock(((start % 1440) + 1440) % 1440)} – ${clock(((end % 1440) + 1440) % 1440)}`;
}

function overMonth(state, day, event) {
  const { work } = state;
  work.to = [day.dataset.day, null];
  work.same = absolute(day.dataset.day, 0) === Math.floor(work.start / 1440) * 1440;
  for (const one of state.root.querySelectorAll('.agenda-cell.over')) if (one !== day) one.classList.remove('over');
  day.classList.add('over');
  place(state, work.box.left + event.clientX - work.from[0], work.box.top + event.clientY - work.from[1], work.box.width, work.box.height);
}

function place(state, left, top, width, height) {
  const box = state.root.getBoundingClientRect();
  Object.assign(state.work.ghost.style,
    { left: `${left - box.left}px`, top: `${top - box.top}px`, width: `${width}px`, height: `${height}px` });
}

function nearEdge(state, event) {
  if (event.clientY < 80) scrollBy(0, -12);
  else if (event.clientY > innerHeight - 50) scrollBy(0, 12);
  const scroll = state.root.querySelector('.agenda-scroll'), box = scroll?.getBoundingClientRect();
  if (!box) return;
  if (event.clientX > box.right - 30) scroll.scrollLeft += 12;
  else if (event.clientX < box.left + 70) scroll.scrollLeft -= 12;
}

async function drop(state) {
  const { work } = state;
  if (!work.ghost) { state.work = null; return; }
  state.dropped = performance.now();
  if (work.to && !work.same) {
    work.ghost.classList.add('waiting');
    let done = false;
    try {
      done = await state.dotnet.invokeMethodAsync('Drop', work.id, work.version, work.to[0], work.to[1], work.end);
    } catch { /* the circuit is gone: it stays where it was */ }
    if (done) focus(state.root, work.id); else await back(state);
  }
  leave(state);
}

// Refused: one sees it go back to where it was.
async function back(state) {
  const mark = state.root.querySelector(`[data-event="${state.work.id}"]`);
  if (!mark || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [from, to] = [state.work.ghost.getBoundingClientRect(), mark.getBoundingClientRect()];
  await state.work.ghost.animate({ translate: ['0 0', `${to.left - from.left}px ${to.top - from.top}px`] },
    { duration: 180, easing: 'ease-out' }).finished.catch(() => {});
}

function leave(state) {
  const { work, root } = state;
  if (!work) return;
  if (work.ghost) state.dropped = performance.now();
  work.ghost?.remove();
  root.classList.remove('dragging');
  for (const one of root.querySelectorAll('.moving, .over')) one.classList.remove('moving', 'over');
  state.work = null;
}
