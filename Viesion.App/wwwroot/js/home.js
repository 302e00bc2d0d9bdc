// Arranging the home by pointer and by keys. Blazor owns the elements: while one drags, only CSS order and variables change, and one call
// at the drop says the result.
const gaps = 16, row = 72;
const states = new WeakMap();

const widgets = grid => [...grid.children].filter(child => child.dataset.widget);
const ordered = grid => widgets(grid).sort((a, b) => (a.style.order || 0) - (b.style.order || 0));

export function arrange(grid, dotnet) {
  const state = { dotnet, moving: null };
  state.down = event => begin(grid, state, event);
  state.key = event => press(grid, state, event);
  grid.addEventListener('pointerdown', state.down);
  grid.addEventListener('keydown', state.key);
  states.set(grid, state);
  grid.dataset.listening = '';
}

export function leave(grid) {
  const state = states.get(grid);
  if (!state) return;
  state.moving?.stop();
  grid.removeEventListener('pointerdown', state.down);
  grid.removeEventListener('keydown', state.key);
  states.delete(grid);
  delete grid.dataset.listening;
}

async function press(grid, state, event) {
  const handle = event.target.closest('[data-drag]');
  if (!handle || event.ctrlKey || event.metaKey || event.altKey || !/^(Arrow(Left|Right|Up|Down)|Delete)$/.test(event.key)) return;
  event.preventDefault();
  const key = handle.closest('[data-widget]').dataset.widget;
  const rank = widgets(grid).findIndex(one => one.dataset.widget === key);
  await state.dotnet.invokeMethodAsync('Key', key, event.key, event.shiftKey);
  // A widget that moves among the others loses the focus; one that is gone leaves it to its neighbour.
  const next = widgets(grid).find(one => one.dataset.widget === key) ?? widgets(grid)[Math.min(rank, widgets(grid).length - 1)];
  next?.querySelector('[data-drag]')?.focus();
}

function begin(grid, state, event) {
  const grip = event.target.closest('[data-drag], [data-resize]');
  if (!grip || event.button !== 0 || state.moving) return;
  const widget = grip.closest('[data-widget]');
  event.preventDefault();
  grip.focus?.();
  grip.setPointerCapture(event.pointerId);
  const work = grip.matches('[data-resize]') ? resize(grid, state, widget, event) : drag(grid, state, widget, event);
  let at = event;
  const scrolling = setInterval(() => nearEdge(at), 30);
  const move = moved => { at = moved; work.move(moved); };
  const escape = pressed => { if (pressed.key === 'Escape') { pressed.preventDefault(); stop(); work.cancel(); } };
  const drop = () => { stop(); work.drop(); };
  const cancel = () => { stop(); work.cancel(); };
  function stop() {
    clearInterval(scrolling);
    grip.removeEventListener('pointermove', move);
    grip.removeEventListener('pointerup', drop);
    grip.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', escape, true);
    state.moving = null;
  }
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', drop);
  grip.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', escape, true);
  state.moving = { stop };
}

function nearEdge(event) {
  if (event.clientY < 80) scrollBy(0, -14);
  else if (event.clientY > innerHeight - 60) scrollBy(0, 14);
}

function drag(grid, state, widget, start) {
  const others = widgets(grid);
  const first = others.indexOf(widget);
  others.forEach((one, index) => { one.style.order = index; });
  widget.classList.add('dragging');
  let last = 0, from = { x: start.clientX, y: start.clientY };
  return {
    move(event) {
      // At most one rearrangement each 80 ms: the grid settles before the next.
      if (event.timeStamp - last < 80) return;
      const under = document.elementsFromPoint(event.clientX, event.clientY)
        .find(one => one !== widget && one.dataset?.widget && one.parentElement === grid);
      if (!under) return;
      const list = ordered(grid);
      const box = under.getBoundingClientRect();
      const beside = box.width < grid.clientWidth - 8;
      const across = beside ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
      const after = list.indexOf(under) > list.indexOf(widget);
      // Well inside the other one, and going its way: two widgets of unlike sizes must not change places to and fro under a still hand.
      const way = event.clientX - from.x + event.clientY - from.y;
      if (after ? across < .3 || way <= 0 : across > .7 || way >= 0) return;
      list.splice(list.indexOf(widget), 1);
      list.splice(list.indexOf(under) + (after ? 1 : 0), 0, widget);
      if (list.every((one, index) => +one.style.order === index)) return;
      list.forEach((one, index) => { one.style.order = index; });
      last = event.timeStamp;
      from = { x: event.clientX, y: event.clientY };
    },
    async drop() {
      const rank = ordered(grid).indexOf(widget);
      if (rank !== first) await state.dotnet.invokeMethodAsync('Drop', widget.dataset.widget, rank);
      this.cancel();
    },
    cancel() {
      widget.classList.remove('dragging');
      for (const one of widgets(grid)) one.style.removeProperty('order');
    },
  };
}

function resize(grid, state, widget, start) {
  const css = getComputedStyle(widget);
  const before = [+css.getPropertyValue('--w'), +css.getPropertyValue('--h')];
  const columns = +getComputedStyle(grid).getPropertyValue('--columns') || 6;
  const column = (grid.clientWidth + gaps) / columns;
  const box = widget.getBoundingClientRect();
  let size = before;
  const show = ([width, height]) => { widget.style.setProperty('--w', width); widget.style.setProperty('--h', height); };
  widget.classList.add('dragging');
  return {
    move(event) {
      const width = Math.round((box.width + event.clientX - start.clientX + gaps) / column);
      const height = before[1] + Math.round((event.clientY - start.clientY) / (row + gaps));
      size = [Math.min(columns, Math.max(1, width)), Math.min(8, Math.max(1, height))];
      show(size);
    },
    async drop() {
      widget.classList.remove('dragging');
      show(size[0] === before[0] && size[1] === before[1] ? before
        : await state.dotnet.invokeMethodAsync('Size', widget.dataset.widget, size[0], size[1]));
    },
    cancel() {
      widget.classList.remove('dragging');
      show(before);
    },
  };
}
