extension PageScript {
  /// The part of the map that is seen, and the names and marks on it. A name keeps its place on all days of a view.
  static let view = #"""
    const map = byId('map'), world = byId('world'), marks = byId('marks');
    const seen = { k: 1, x: 0, y: 0, width: 800, height: 600 };
    const pen = document.createElement('canvas').getContext('2d');
    const nameOf = number => data.names[number][state.language] || data.names[number][0];
    let shownMarks = [], shownEvents = [], isLaidOut = false;

    function fit([west, north, east, south]) {
      seen.k = Math.min(seen.width / (east - west), seen.height / (south - north));
      seen.x = (seen.width - seen.k * (west + east)) / 2;
      seen.y = (seen.height - seen.k * (north + south)) / 2;
      seen.box = [west, north, east, south];
      move();
    }
    // Zooms about a point of the screen that stays where it is.
    function zoom(factor, x = seen.width / 2, y = seen.height / 2) {
      const k = Math.min(40 * data.fitted, Math.max(.5 * data.fitted, seen.k * factor)), by = k / seen.k;
      Object.assign(seen, { k, x: x - by * (x - seen.x), y: y - by * (y - seen.y), box: null });
      move();
    }
    function move() {
      world.setAttribute('transform', `translate(${seen.x} ${seen.y}) scale(${seen.k})`);
      for (const pattern of map.querySelectorAll('pattern')) {
        pattern.setAttribute('patternTransform', `scale(${1 / seen.k})`);
      }
      document.querySelectorAll('.swatch').forEach(scaleSwatch);
      map.classList.toggle('zoomed', seen.k > 1.02 * data.fitted);
      if (!isLaidOut) requestAnimationFrame(layOut);
      isLaidOut = true;
    }
    // A sample shares its pattern with the map, and is therefore as large as the map is zoomed.
    const scaleSwatch = box => box.setAttribute('viewBox', `0 0 ${30 / seen.k} ${16 / seen.k}`);
    function resize() {
      const { width, height } = byId('stage').getBoundingClientRect();
      if (width && height) spread(width, height);
    }
    // Draws for a size of the map in pixels, whatever it is then shown at.
    function spread(width, height) {
      Object.assign(seen, { width, height });
      map.setAttribute('viewBox', `0 0 ${width} ${height}`);
      const [west, north, east, south] = data.home;
      data.fitted = Math.min(width / (east - west), height / (south - north));
      if (seen.box) fit(seen.box); else move();
    }

    const onScreen = ([x, y]) => [seen.k * x + seen.x, seen.k * y + seen.y];
    const ranked = data.places.map((place, number) => ({
      number, name: place[0], at: place[1], rank: place[2], runs: place.slice(7, 10), isSaid: place[10] !== 0
    })).filter(place => place.at).sort((a, b) => a.rank - b.rank || b.isSaid - a.isSaid || a.number - b.number);

    function layOut() {
      isLaidOut = false;
      marks.replaceChildren();
      shownMarks = [];
      const taken = [], metres = data.unit / seen.k;
      const finest = 1 + data.scales.filter(scale => metres <= scale).length;
      const isFree = box => !taken.some(o => box[0] < o[2] && o[0] < box[2] && box[1] < o[3] && o[1] < box[3]);
      pen.font = '12.5px ' + getComputedStyle(document.body).fontFamily;
      const chosen = ranked.filter(place => place.number === state.place);
      for (const place of chosen.concat(ranked.filter(place => place.number !== state.place))) {
        const [x, y] = onScreen(place.at), isChosen = place.number === state.place;
        if (x < 0 || y < 0 || x > seen.width || y > seen.height) continue;
        const runs = place.runs[state.reading === 'known' ? 0 : kindOfMarks()];
        const isNamed = isChosen || place.rank <= finest;
        if (!isNamed && typeof runs === 'number' && !isNews(runs)) continue;
        const group = svg('g', { 'data-place': place.number }), use = svg('use', { x, y }, group);
        let hasName = false;
        const width = isNamed ? pen.measureText(nameOf(place.name)).width * (isChosen ? 1.08 : 1) : 0;
        for (const from of isNamed ? [x + 7, x - 7 - width] : []) {
          const box = [from - 2, y - 9, from + width + 2, y + 7];
          if (box[0] < 2 || box[2] > seen.width - 2 || !isFree(box) || !isFree([x - 5, y - 5, x + 5, y + 5])) continue;
          const text = svg('text', { x: from, y: y + 4, class: isChosen ? 'chosen' : '' }, group);
          text.textContent = nameOf(place.name);
          taken.push(box, [x - 6, y - 6, x + 6, y + 6]);
          hasName = true;
          break;
        }
        if (isNamed && !hasName && place.rank > 1 && typeof runs === 'number' && runs <= 0) continue;
        shownMarks.push({ group, use, runs, isNamed, state: null });
        // Names lie over marks without a name.
        if (hasName) marks.append(group); else marks.prepend(group);
      }
      for (const [name, at] of data.countries) {
        const [x, y] = onScreen(at), half = 8 * nameOf(name).length;
        const box = [x - half, y - 14, x + half, y + 6];
        if (box[0] < 0 || box[2] > seen.width || y < 14 || y > seen.height - 40 || !isFree(box)) continue;
        svg('text', { x, y, class: 'country' }, marks).textContent = nameOf(name).toUpperCase();
      }
      drawScale(metres);
      markPlaces();
      markEvents();
    }
    const kindOfMarks = () => ({ assessed: 0, known: 0, announced: 1, disagreement: 2 })[state.reading];

    // Without a name only a place is marked of which claim and map differ: where all were marked nothing would be seen. In a
    // reading of places the others have no mark.
    const isNews = mark => kindOfMarks() > 0 ? mark > 0 : data.differing.includes(mark);
    function markPlaces() {
      for (const shown of shownMarks) {
        const own = on(shown.runs, state.day), mark = shown.isNamed ? Math.max(0, own) : isNews(own) ? own : -1;
        if (mark === shown.state) continue;
        shown.state = mark;
        shown.group.style.display = mark < 0 ? 'none' : '';
        if (mark >= 0) shown.use.setAttribute('href', '#m' + mark);
      }
    }
    function markEvents() {
      shownEvents.forEach(mark => mark.remove());
      shownEvents = [...sections[state.day].querySelectorAll('[data-at]')].map(event => {
        const [x, y] = onScreen(event.dataset.at.split(' ').map(Number));
        // Above the place where it happened, whose own mark stays to be seen.
        const mark = svg('path', { class: 'event', d: `M${x} ${y - 22}l2.4 5.4 5.6.6-4.2 3.9 1.2 5.7-5-2.9-5 2.9 1.2-5.7-4.2-3.9 5.6-.6z` });
        svg('title', {}, mark).textContent = event.querySelector('b').textContent;
        marks.append(mark);
        return mark;
      });
    }
    function drawScale(metres) {
      const most = metres * seen.width / 5 / 1000;
      const length = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find(length => length <= most) ?? 1;
      const end = 14 + length * 1000 / metres, y = seen.height - 12;
      svg('rect', { x: 6, y: y - 20, width: end, height: 27, rx: 4, style: 'fill:var(--paper);opacity:.8' }, marks);
      svg('path', { d: `M14 ${y - 5}V${y}H${end}V${y - 5}`, style: 'fill:none;stroke:var(--ink)' }, marks);
      svg('text', { x: 14, y: y - 8 }, marks).textContent = length + ' km';
    }
    """#
}
