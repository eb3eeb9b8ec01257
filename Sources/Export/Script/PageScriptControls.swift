extension PageScript {
  /// Days, playing, keys, the pointer, and what the reader chooses.
  static let controls = #"""
    const slider = byId('day'), last = sections.length - 1;
    let clock = null;

    function show(day, isPlaying = false) {
      state.day = Math.min(last, Math.max(0, day));
      slider.value = state.day;
      slider.setAttribute('aria-valuetext', long[state.day]);
      paint();
      markPlaces();
      markEvents();
      tell();
      if (!record.hidden) showRecord();
      barNow.setAttribute('x', state.day);
      if (!isPlaying) keepAddress();
    }
    // The address names the day, so that it can be sent to somebody. Browsers do not let it change often: it is written
    // when the reader rests.
    let rest = null;
    function keepAddress() {
      clearTimeout(rest);
      rest = setTimeout(() => {
        try { history.replaceState(null, '', '#' + dates[state.day]); } catch { /* some viewers have no address */ }
      }, 250);
    }
    const asked = () => dates.indexOf(location.hash.slice(1));
    const newsAfter = day => data.news.find(news => news > day) ?? day;
    const newsBefore = day => data.news.findLast(news => news < day) ?? day;

    function play(isOn) {
      clearInterval(clock);
      clock = null;
      if (isOn) {
        if (state.day === last) show(0);
        clock = setInterval(() => state.day < last ? show(state.day + 1, true) : play(false), Number(byId('pace').value));
      } else keepAddress();
      byId('play').textContent = isOn ? 'Pause' : 'Play';
      // A voice could not keep up with a sentence a day.
      byId('news').setAttribute('aria-live', isOn ? 'off' : 'polite');
    }
    function say(words) { byId('said').textContent = words; }

    function step(action) {
      play(false);
      action();
    }
    const keys = {
      ArrowLeft: () => step(() => show(state.day - 1)), ArrowRight: () => step(() => show(state.day + 1)),
      '[': () => step(() => show(newsBefore(state.day))), ']': () => step(() => show(newsAfter(state.day))),
      Home: () => step(() => show(0)), End: () => step(() => show(last)), ' ': () => play(!clock),
      Escape: () => select({}), '+': () => zoom(1.4), '-': () => zoom(1 / 1.4), '0': () => fit(data.home)
    };
    function typed(event) {
      const target = event.target, isOwn = target === slider;
      const isTyping = !isOwn && target.closest?.('input[type=search], select');
      const isPressed = event.key === ' ' && target.closest?.('button, summary, a, input[type=checkbox]');
      // Brackets need AltGr on many keyboards, which counts as Ctrl with Alt.
      const isBracket = event.key === '[' || event.key === ']';
      if (isTyping || isPressed || ((event.ctrlKey || event.altKey || event.metaKey) && !isBracket)) return;
      const action = keys[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }

    // Dragging with one pointer, pinching with two, and the wheel.
    const pointers = new Map();
    let dragged = 0;
    function grabbed(event) {
      pointers.set(event.pointerId, event);
      if (pointers.size === 1) dragged = 0;
    }
    function pulled(event) {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const others = [...pointers.values()].filter(other => other.pointerId !== event.pointerId);
      if (others.length) {
        const apart = e => Math.hypot(e.clientX - others[0].clientX, e.clientY - others[0].clientY);
        const edge = map.getBoundingClientRect();
        zoom(apart(event) / Math.max(1, apart(before)), (event.clientX + others[0].clientX) / 2 - edge.left,
          (event.clientY + others[0].clientY) / 2 - edge.top);
        dragged = 9;
      } else if (event.pointerType !== 'touch' || map.classList.contains('zoomed')) {
        seen.x += event.clientX - before.clientX;
        seen.y += event.clientY - before.clientY;
        dragged += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
        if (dragged > 4) { seen.box = null; map.setPointerCapture(event.pointerId); move(); }
      }
      pointers.set(event.pointerId, event);
    }
    function released(event) {
      if (!pointers.delete(event.pointerId) || event.type !== 'pointerup' || dragged > 4) return;
      const edge = map.getBoundingClientRect();
      point(event.clientX - edge.left, event.clientY - edge.top);
    }

    function choose(reading) {
      state.reading = byId('reading').value = reading;
      show(state.day);
      signs();
      move();
    }
    function speak(language) {
      state.language = language;
      translate(document.body);
      show(state.day);
      move();
    }
    // What the marks of places mean in the reading.
    function signs() {
      byId('signs').replaceChildren(...data.signs[kindOfMarks()].map(([mark, words]) => {
        const box = svg('svg', { viewBox: '-7 -7 14 14', 'aria-hidden': true });
        svg('use', { href: '#m' + mark }, box);
        return element('li', [box, ' ' + words]);
      }));
    }
    """#
}
