extension PageScript {
  /// Joins all parts to the page and shows the first day.
  static let start = #"""
    // The bars above the slider: ground that changed holder by day, and days of claims or events.
    const bars = byId('bars'), most = Math.max(1, ...data.changed);
    bars.setAttribute('viewBox', `-.5 0 ${last + 1} 34`);
    data.changed.forEach((area, day) => {
      const height = area > 0 ? Math.max(3, 32 * Math.sqrt(area / most)) : 0;
      if (height) svg('rect', { x: day - .4, y: 34 - height, width: .8, height }, bars);
      else if (sections[day].querySelector('ul')) svg('rect', { class: 'other', x: day - .4, y: 32, width: .8, height: 2 }, bars);
    });
    const barNow = svg('rect', { class: 'now', x: 0, y: 0, width: .22, height: 34, transform: 'translate(-.11 0)' }, bars);
    function ticks() {
      const firsts = dates.map((date, day) => [date, day]).filter(([date, day]) => day === 0 || date.endsWith('-01'));
      let at = -last;
      const apart = firsts.filter(([, day]) => day - at >= last / 7 && (at = day, true));
      byId('ticks').replaceChildren(...apart.map(([, day]) => {
        const tick = element('span', long[day].replace(/^\S+ /, ''));
        tick.style.left = `calc(${100 * day / Math.max(1, last)}% + ${8 - 16 * day / Math.max(1, last)}px)`;
        if (day === 0) tick.style.transform = 'none';
        return tick;
      }));
    }

    slider.max = last;
    slider.oninput = () => step(() => show(Number(slider.value)));
    const buttons = { before: '[', back1: 'ArrowLeft', play: ' ', on1: 'ArrowRight', after: ']', larger: '+', smaller: '-', home: '0' };
    for (const id in buttons) byId(id).onclick = () => keys[buttons[id]]();
    byId('pace').onchange = () => { if (clock) play(true); };
    byId('reading').onchange = event => choose(event.target.value);
    byId('names').onchange = event => speak(Number(event.target.value));
    byId('theme').onchange = event => { document.documentElement.dataset.theme = event.target.value; };
    byId('patterns').onchange = event => { document.documentElement.dataset.fill = event.target.checked ? 'patterns' : ''; };
    byId('print').onclick = () => print();
    // A sheet is nearly square beside what stands below the map.
    onbeforeprint = () => { spread(900, 620); layOut(); };
    onafterprint = resize;
    byId('find').onchange = event => find(event.target.value);
    byId('find').onfocus = () => {
      const all = data.districts.filter(d => d[2]).map(d => d[0]).concat(ranked.map(place => place.name));
      byId('found').replaceChildren(...[...new Set(all.map(nameOf))].map(name => element('option', '', { value: name })));
    };
    byId('panel').onclick = event => {
      const button = event.target.closest('button.place');
      if (button) goTo({ place: Number(button.dataset.place) }, data.places[button.dataset.place][1]);
    };
    document.onkeydown = typed;
    map.onpointerdown = grabbed;
    map.onpointermove = pulled;
    map.onpointerup = map.onpointercancel = map.onpointerleave = released;
    map.addEventListener('wheel', event => {
      event.preventDefault();
      const edge = map.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 500), event.clientX - edge.left, event.clientY - edge.top);
    }, { passive: false });
    onhashchange = () => {
      const day = asked();
      if (day >= 0) step(() => show(day));
    };

    byId('screen').className = 'running';
    byId('app').hidden = byId('settings').hidden = false;
    document.querySelectorAll('details.whole').forEach(part => { part.open = false; });
    seen.box = data.view ?? data.home;
    ticks();
    signs();
    resize();
    new ResizeObserver(resize).observe(byId('stage'));
    translate(document.body);
    if (course) openLesson();
    if (asked() >= 0 || !course) show(asked() >= 0 ? asked() : state.day);
    if (!course && (data.place >= 0 || data.district >= 0)) select({ place: data.place, district: data.district });
    scrollTo(0, 0);
    """#
}
