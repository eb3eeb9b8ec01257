extension PageScript {
  /// What the panel says of a day. The texts are those of the page itself, which are read without a script too.
  static let day = #"""
    const sections = [...document.querySelectorAll('#chronicle section[id]')];
    const rows = [...document.querySelectorAll('#days tbody tr')];
    const heads = [...document.querySelectorAll('#days thead th')];
    const dates = sections.map(section => section.id), long = sections.map(s => s.querySelector('h3').textContent);
    // The address names a day for the script, which shows it; it must not scroll to the text of that day.
    sections.forEach(section => { section.dataset.day = section.id; section.removeAttribute('id'); });

    // Numbers of sources lead to the sources, names of places to their records.
    function dressed(node) {
      const copy = node.cloneNode(true);
      for (const link of copy.querySelectorAll('a[href^="#s"]')) {
        const source = byId(link.hash.slice(1));
        link.title = source.textContent;
        const target = source.querySelector('a');
        if (target) Object.assign(link, { href: target.href, target: '_blank', rel: 'noopener noreferrer' });
      }
      for (const place of copy.querySelectorAll('[data-p]')) {
        const button = element('button', [], { className: 'place', type: 'button' });
        button.dataset.place = place.dataset.p;
        place.replaceWith(button);
        button.append(place);
      }
      return copy;
    }
    function fragment(html) {
      const template = document.createElement('template');
      template.innerHTML = html;
      const whole = element('span', template.content);
      translate(whole);
      return dressed(whole);
    }
    // Writes names in the chosen language.
    const codes = ['en', 'az', 'hy-Latn', 'ru'];
    function translate(root) {
      for (const node of root.querySelectorAll('bdi[data-n]')) {
        const own = data.names[node.dataset.n][state.language];
        node.textContent = own || data.names[node.dataset.n][0];
        node.lang = codes[own ? state.language : 0];
      }
    }

    function tell() {
      const section = sections[state.day];
      byId('date').textContent = byId('flag').textContent = long[state.day];
      byId('news').replaceChildren(...dressed(section.querySelector('p')).childNodes);
      const told = [...section.children].slice(2).map(dressed);
      byId('told').replaceChildren(...(told.length ? told : [element('p', 'No event or claim of this day is recorded.')]));
      byId('title').textContent = `${long[state.day]}, ${byId('reading').selectedOptions[0].textContent}`;
      legend();
      cite();
    }
    const swatch = look => {
      const box = svg('svg', { class: 'swatch', 'aria-hidden': true });
      svg('rect', { class: 'g' + look, width: '100%', height: '100%' }, box);
      scaleSwatch(box);
      return box;
    };
    const number = area => area < 9.95 ? area.toFixed(1) : Math.round(area).toLocaleString('en');
    function percent(share) {
      const whole = Math.round(100 * share);
      return whole === 0 && share > 0 ? '<1%' : whole === 100 && share < .9995 ? '>99%' : whole + '%';
    }
    function line(look, words, share, area) {
      const label = typeof words === 'string' ? fragment(words) : words;
      return element('tr', [
        element('td', swatch(look)), element('th', label, { scope: 'row' }), element('td', share),
        element('td', area > 0 ? number(area) + ' km²' : '–')
      ]);
    }
    const inZone = face => data.history[face].length > 0;
    function legend() {
      const sums = areas(inZone), body = [];
      const all = [...sums.values()].reduce((a, b) => a + b, 0);
      if (state.reading === 'assessed') {
        heads.forEach((head, column) => {
          const cell = rows[state.day].cells[column], share = cell.querySelector('small');
          if (column > 0 && share) {
            body.push(line(head.dataset.look, head.innerHTML, share.textContent, parseFloat(cell.textContent)));
          }
        });
      }
      for (const [look, area] of [...sums].sort((a, b) => b[1] - a[1])) {
        const [, kind, words] = data.looks[look];
        if (state.reading === 'assessed' && kind === 'ground') continue;
        const isUnchanged = state.reading === 'known' && kind === 'faded';
        const share = kind === 'ground' || kind === 'faded' ? percent(area / all) : '';
        body.push(line(look, isUnchanged ? `not changed, ${words}` : words, share, area));
      }
      byId('legend').tBodies[0].replaceChildren(...body);
    }
    // The sources of what the panel says; only paper shows them.
    function cite() {
      const cited = new Set([...byId('panel').querySelectorAll('a')].map(a => a.textContent.match(/^\[(\d+)\]$/)?.[1]));
      const numbers = [...cited].filter(Boolean).map(Number).sort((a, b) => a - b);
      byId('cited').replaceChildren(...numbers.map(n => element('p', `[${n}] ${byId('s' + n).textContent}`)));
    }
    """#
}
