extension PageScript {
  /// Reads the data, and makes paths from arcs.
  static let geometry = #"""
    const byId = id => document.getElementById(id);
    const data = JSON.parse(byId('data').textContent);

    function svg(name, attributes, parent) {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const key in attributes) made.setAttribute(key, attributes[key]);
      if (parent) parent.append(made);
      return made;
    }
    function element(name, content, attributes) {
      const made = document.createElement(name);
      made.append(...[].concat(content));
      return Object.assign(made, attributes);
    }

    // What holds on a day: a number alone holds always; else the first number, then days and the number from each.
    function on(runs, day) {
      if (typeof runs === 'number') return runs;
      let last = runs[0];
      for (let i = 1; i < runs.length && runs[i] <= day; i += 2) last = runs[i + 1];
      return last;
    }

    // Each arc lies between a face on its left and one on its right; -1 is outside the map.
    const arcs = data.steps.length;
    const left = new Int32Array(arcs).fill(-1), right = new Int32Array(arcs).fill(-1);
    data.rings.forEach((rings, face) => rings.flat().forEach(arc => {
      if (arc < 0) right[~arc] = face; else left[arc] = face;
    }));
    const countryOf = face => data.districts[data.districtOf[face]][1];

    // The steps of an arc from its last point to its first, and that last point.
    const backwards = [];
    function reversed(arc) {
      if (backwards[arc]) return backwards[arc];
      const steps = data.steps[arc].match(/-?\d+/g).map(Number);
      let x = data.starts[2 * arc], y = data.starts[2 * arc + 1], text = '';
      for (let i = 0; i < steps.length; i += 2) { x += steps[i]; y += steps[i + 1]; }
      for (let i = steps.length - 2; i >= 0; i -= 2) text += ' ' + -steps[i] + ' ' + -steps[i + 1];
      return backwards[arc] = { x, y, text };
    }
    const lineOf = arc => `M${data.starts[2 * arc]} ${data.starts[2 * arc + 1]}l${data.steps[arc]}`;
    function ring(arcs) {
      const first = arcs[0], end = first < 0 ? reversed(~first) : null;
      const start = end ? `M${end.x} ${end.y}l` : `M${data.starts[2 * first]} ${data.starts[2 * first + 1]}l`;
      return start + arcs.map(arc => arc < 0 ? reversed(~arc).text : data.steps[arc]).join(' ') + 'z';
    }
    const paths = [];
    const pathOf = face => paths[face] ??= data.rings[face].map(ring).join('');

    // The lines along arcs whose two faces, both on the map, fit a question.
    function linesWhere(fits) {
      let path = '';
      for (let arc = 0; arc < arcs; arc++) {
        const a = left[arc], b = right[arc];
        if (a >= 0 && b >= 0 && fits(a, b)) path += lineOf(arc);
      }
      return path;
    }
    """#
}
