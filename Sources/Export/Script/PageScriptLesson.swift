extension PageScript {
  /// A lesson in the page: one stop at a time, beside the map that goes with it.
  static let lesson = #"""
    const course = byId('lesson'), stops = course ? [...course.querySelectorAll('article')] : [];
    let stop = -1;

    function showStop(number) {
      stop = Math.min(stops.length - 1, Math.max(0, number));
      stops.forEach((article, own) => { article.hidden = own !== stop; });
      course.querySelector('.introduction').hidden = stop > 0;
      byId('stop').textContent = `Stop ${stop + 1} of ${stops.length}`;
      byId('back').disabled = stop === 0;
      byId('on').disabled = stop === stops.length - 1;
      const { day, reading, view, place, district } = stops[stop].dataset;
      play(false);
      Object.assign(state, { place: Number(place ?? -1), district: Number(district ?? -1), face: -1 });
      outline(state.district);
      record.hidden = true;
      state.day = Math.max(0, dates.indexOf(day));
      choose(reading);
      fit(view.split(' ').map(Number));
      byId('panel').scrollTop = 0;
    }
    function openLesson() {
      course.classList.add('shown');
      const button = (id, words, go) => element('button', words, { id, type: 'button', onclick: go });
      course.prepend(element('nav', [
        button('back', '‹ Back', () => showStop(stop - 1)), ' ', element('span', '', { id: 'stop' }), ' ',
        button('on', 'On ›', () => showStop(stop + 1))
      ]));
      byId('panel').prepend(course);
      for (const link of course.querySelectorAll('p')) link.replaceWith(dressed(link));
      Object.assign(keys, { p: () => showStop(stop + 1), P: () => showStop(stop - 1) });
      showStop(0);
    }
    """#
}
