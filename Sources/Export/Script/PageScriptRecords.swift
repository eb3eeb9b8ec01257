extension PageScript {
  /// The records of places and districts, and pointing at the map.
  static let records = #"""
    const record = byId('record');

    function select(chosen) {
      Object.assign(state, { place: -1, district: -1, face: -1 }, chosen);
      outline(state.district);
      showRecord();
      move();
    }
    function showRecord() {
      record.hidden = state.place < 0 && state.district < 0;
      if (record.hidden) return record.replaceChildren();
      const close = element('button', '×', { className: 'close', type: 'button', onclick: () => select({}) });
      close.setAttribute('aria-label', 'Close the record');
      record.replaceChildren(close, ...(state.place >= 0 ? placeRecord(state.place) : districtRecord(state.district)));
      cite();
    }
    const heading = (words, level = 'h4') => element(level, words);
    // A list with a rule between what is known by the day shown and what came later.
    function dated(items) {
      if (!items.length) return [element('p', 'Nothing is recorded.')];
      const list = element('ul', []);
      let isRuled = false;
      for (const { day, node } of items) {
        if (day > dates[state.day] && !isRuled) {
          list.append(element('li', `after ${long[state.day]}`, { className: 'rule' }));
          isRuled = true;
        }
        node.className = isRuled ? 'later' : '';
        list.append(node);
      }
      return [list];
    }
    function said(place, kind) {
      return [...document.querySelectorAll(`#chronicle ul.${kind} [data-p="${place}"]`)].map(name => {
        const section = name.closest('section'), parts = name.closest('li').querySelectorAll(':scope > span');
        const note = name.nextElementSibling?.tagName === 'SMALL' ? [' ', name.nextElementSibling.cloneNode(true)] : [];
        const [before, after] = [...parts].map(part => dressed(part).childNodes);
        const words = [' ', ...before, ' ', name.cloneNode(true), ' ', ...after];
        const date = section.querySelector('h3').textContent;
        return { day: isoOf(section), node: element('li', [element('b', date), ...words, ...note]) };
      });
    }
    // Days outside the slider stand before its first or after its last one.
    const isoOf = section => section.dataset.day
      ?? (section.compareDocumentPosition(sections[0]) & Node.DOCUMENT_POSITION_FOLLOWING ? '' : '9999');
    const ground = face => data.history[face].map(entry => element('li', [...fragment(data.entries[entry]).childNodes]));
    const full = number => [...new Set(data.names[number].filter(Boolean))].join(', ');

    function placeRecord(number) {
      const [name, , , kind, district, quality, face] = data.places[number], place = data.places[number];
      const where = data.names[data.districts[district][0]][state.language] || data.names[data.districts[district][0]][0];
      const parts = [
        heading(nameOf(name), 'h3'), element('p', full(name), { className: 'names' }),
        element('p', `${data.kinds[kind]} in ${where}; position ${data.qualities[quality]}`)
      ];
      const own = on(place[7], state.day);
      parts.push(element('p', element('b', `${long[state.day]}: ${openWords(face) ?? data.states[own]}`)));
      parts.push(heading('Claimed by the parties'), ...dated(said(number, 'claims')));
      parts.push(heading('Assessed by the map'));
      parts.push(face >= 0 && ground(face).length ? element('ul', ground(face))
        : element('p', face < 0 ? 'Its position is not known, so no ground can be assessed.'
          : 'Outside the zone: its holder does not change on this map.'));
      if (place[10]) parts.push(element('p', place[10]));
      const others = said(number, 'others');
      if (others.length) parts.push(heading('What others showed'), ...dated(others));
      if (place[11]) parts.push(element('p', element('small', place[11])));
      return parts;
    }
    // Ground of which the day is not known, or that nobody mapped, is told as that.
    function openWords(face) {
      if (face < 0) return null;
      const [holder, kind, words] = data.looks[on(data.runs[0][face], state.day)];
      return kind === 'open' || (inZone(face) && holder < 0) ? fragment(words).textContent : null;
    }
    function districtRecord(number) {
      const section = document.querySelector(`#districts [data-d="${number}"]`);
      const own = data.districts[number], parts = [heading(nameOf(own[0]), 'h3')];
      if (section) parts.push(...[...section.children].slice(1, 3).map(dressed));
      else parts.push(element('p', `${full(own[0])}: outside the zone`));
      const sums = areas(face => data.districtOf[face] === number && inZone(face));
      const all = [...sums.values()].reduce((a, b) => a + b, 0);
      const table = element('table', element('tbody', [...sums].sort((a, b) => b[1] - a[1]).map(
        ([look, area]) => line(look, data.looks[look][2], percent(area / all), area))), { id: 'shares' });
      if (all > 0) parts.push(heading(`Ground on ${long[state.day]}`), table);
      if (state.face >= 0 && inZone(state.face)) {
        parts.push(heading('The ground that was pointed at'), element('ul', ground(state.face)));
      }
      if (section) parts.push(...[...section.children].slice(3).map(dressed));
      return parts;
    }

    // The face under a point of the screen.
    function faceAt(x, y) {
      const at = [(x - seen.x) / seen.k, (y - seen.y) / seen.k];
      return data.rings.findIndex((_, face) => pen.isPointInPath(new Path2D(pathOf(face)), ...at, 'evenodd'));
    }
    function point(x, y) {
      const near = shownMarks.filter(shown => shown.state >= 0).map(({ group }) => {
        const [px, py] = onScreen(data.places[group.dataset.place][1]);
        return { place: Number(group.dataset.place), distance: Math.hypot(px - x, py - y) };
      }).sort((a, b) => a.distance - b.distance)[0];
      if (near && near.distance < 12) return select({ place: near.place });
      const face = faceAt(x, y);
      select(face < 0 ? {} : { district: data.districtOf[face], face });
    }

    const folded = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
      .replaceAll('ə', 'e').replaceAll('ı', 'i').trim();
    function find(text) {
      const sought = folded(text);
      if (!sought) return;
      const fits = (own, exactly) => data.names[own].some(name => exactly ? folded(name) === sought : folded(name).startsWith(sought));
      for (const exactly of [true, false]) {
        const place = data.places.findIndex(place => place[1] && fits(place[0], exactly));
        const district = data.districts.findIndex(district => district[2] && fits(district[0], exactly));
        if (place >= 0) return goTo({ place }, data.places[place][1]);
        if (district >= 0) return goTo({ district });
      }
      say(`No place or district is called ${text}.`);
    }
    function goTo(chosen, at) {
      select(chosen);
      if (!at) return;
      const [x, y] = onScreen(at);
      if (x < 40 || y < 40 || x > seen.width - 40 || y > seen.height - 40) {
        seen.x += seen.width / 2 - x;
        seen.y += seen.height / 2 - y;
        seen.box = null;
        move();
      }
    }
    """#
}
