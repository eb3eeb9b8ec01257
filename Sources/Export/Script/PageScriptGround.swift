extension PageScript {
  /// Paints the ground of a day. A look is one path of all its faces, so that no seam shows between two of them, and only
  /// looks that gained or lost a face are written anew.
  static let ground = #"""
    const state = { day: data.open, reading: data.reading, language: data.language, place: -1, district: -1, face: -1 };
    const kinds = { assessed: 0, announced: 1, disagreement: 1, known: 2 };

    const lookPaths = data.looks.map((look, number) => svg('path', { class: 'g' + number }));
    const isOutside = number => data.looks[number][1] === 'outside';
    const order = [...lookPaths.keys()].sort((a, b) => isOutside(b) - isOutside(a) || a - b);
    byId('ground').append(...order.map(number => lookPaths[number]));
    data.overlays.filter(o => o[0] === 'lake').forEach(o => svg('path', { class: 'lake', d: o[1] }, byId('ground')));

    const lines = byId('lines');
    const overlays = data.overlays.filter(o => o[0] !== 'lake').map(([kind, d, from, to]) => (
      { from, to, path: svg('path', { class: kind, d }, lines) }));
    svg('path', { class: 'district', d: linesWhere((a, b) => data.districtOf[a] !== data.districtOf[b]) }, lines);
    svg('path', { class: 'country', d: linesWhere((a, b) => countryOf(a) !== countryOf(b)) }, lines);
    const contact = data.contact.map(lineOf).join('');
    svg('path', { class: 'band', d: contact, 'stroke-opacity': .7 }, lines);
    svg('path', { class: 'contact', d: contact }, lines);
    const today = svg('path', { class: 'today' }, lines), selected = svg('path', { class: 'selected' }, lines);
    const band = svg('path', { class: 'band' }, lines), front = svg('path', { class: 'front' }, lines);

    const now = new Int32Array(data.rings.length).fill(-1);       // the look of each face in the reading
    const assessed = new Int32Array(data.rings.length).fill(-1);  // its look as assessed
    let newNow = '';

    function paint() {
      const runs = data.runs[kinds[state.reading]], changed = new Set();
      let isMoved = false;
      for (let face = 0; face < now.length; face++) {
        const look = on(runs[face], state.day), own = on(data.runs[0][face], state.day);
        if (look !== now[face]) { changed.add(now[face]).add(look); now[face] = look; }
        if (own !== assessed[face]) { assessed[face] = own; isMoved = true; }
      }
      changed.delete(-1);
      for (const look of changed) {
        let path = '';
        for (let face = 0; face < now.length; face++) if (now[face] === look) path += pathOf(face);
        lookPaths[look].setAttribute('d', path);
      }
      for (const { from, to, path } of overlays) {
        path.style.display = (from === null || from <= state.day) && (to === null || state.day <= to) ? '' : 'none';
      }
      if (isMoved) paintFront();
    }
    function paintFront() {
      const side = face => data.looks[assessed[face]][0];
      const path = linesWhere((a, b) => side(a) >= 0 && side(b) >= 0 && data.opposed[side(a)][side(b)]);
      band.setAttribute('d', path);
      front.setAttribute('d', path);
      newNow = '';
      assessed.forEach((look, face) => { if (data.looks[look][1] === 'new') newNow += pathOf(face); });
      today.setAttribute('d', newNow);
      byId('cover').setAttribute('d', newNow);
    }
    function outline(district) {
      selected.setAttribute('d', district < 0 ? '' : linesWhere(
        (a, b) => (data.districtOf[a] === district) !== (data.districtOf[b] === district)));
    }
    // The area in km² of the faces that fit, by the look that they have now.
    function areas(fits) {
      const sums = new Map();
      now.forEach((look, face) => { if (fits(face)) sums.set(look, (sums.get(look) ?? 0) + data.areas[face] / 1000); });
      return sums;
    }
    """#
}
