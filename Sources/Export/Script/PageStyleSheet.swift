/// The part of the page's style sheet that no pack changes.
enum PageStyleSheet {
  static let text = """
    * { box-sizing: border-box; } [hidden] { display: none !important; } #cited { display: none; }
    body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.45 system-ui, sans-serif; }
    a { color: inherit; } h1, h2, h3, h4, p { margin: 0 0 .4em; }
    h1 { font-size: 1.2rem; margin: 0; } h2 { font-size: 1.35rem; } h3 { font-size: 1.05rem; }
    h4 { font-size: .8rem; margin-top: .9em; color: var(--dim); text-transform: uppercase; letter-spacing: .06em; }
    ul { margin: 0 0 .5em; padding-left: 1.1em; } li { margin-bottom: .3em; } small { color: var(--dim); }
    button, select, input { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--dim);
      border-radius: 5px; padding: .3em .6em; min-height: 2.4em; }
    button:hover, summary:hover { background: var(--chosen); } button { cursor: pointer; }
    :focus-visible { outline: 3px solid var(--key); outline-offset: 1px; }
    header { display: flex; flex-wrap: wrap; gap: .5em 1em; align-items: center; padding: .5em .9em; }
    header h1 { flex: 1 1 16em; }
    #settings { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; font-size: .88rem; }
    #settings label { display: inline-flex; gap: .35em; align-items: center; } #find { width: 11em; }
    #settings select { max-width: 11em; }
    .running { display: flex; flex-direction: column; height: 100vh; height: 100dvh; min-height: 36rem; }
    #app { flex: 1; display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 23rem; min-height: 0; }
    #stage { position: relative; overflow: hidden; contain: strict; }
    #map { display: block; width: 100%; height: 100%; cursor: grab; user-select: none; background: var(--paper); }
    #map.zoomed { touch-action: none; }
    #map path { vector-effect: non-scaling-stroke; fill-rule: evenodd; }
    #lines path { fill: none; stroke-linejoin: round; }
    #map .lake { fill: var(--water); stroke: var(--river); stroke-width: .6; }
    #lines .river { stroke: var(--river); stroke-width: .7; } #lines .road { stroke: var(--road); stroke-width: .8; }
    #lines .former { stroke: var(--former); stroke-width: 1.2; stroke-dasharray: 2 4; }
    #lines .district { stroke: var(--ink); stroke-opacity: .35; stroke-width: .7; stroke-dasharray: 2 3; }
    #lines .country { stroke: var(--border); stroke-width: 1.4; stroke-dasharray: 9 3 2 3; }
    #lines .contact { stroke: var(--contact); stroke-width: 1.6; stroke-dasharray: 6 4; }
    #lines .today { stroke: var(--ink); stroke-width: 1; }
    #lines .selected { stroke: var(--selected); stroke-width: 2.6; stroke-dasharray: 2 4; stroke-linecap: round; }
    #lines .band { stroke: var(--paper); stroke-width: 6; } #lines .front { stroke: var(--front); stroke-width: 3.4; }
    #cover { fill: none; }
    #marks { font-size: 12.5px; fill: var(--ink); } #marks text { stroke: var(--paper); stroke-width: 3px;
      stroke-linejoin: round; paint-order: stroke; cursor: pointer; }
    #marks .chosen { font-weight: bold; } #marks .country { font-size: 13px; letter-spacing: .25em; fill: var(--dim);
      text-anchor: middle; cursor: inherit; }
    #marks .event { fill: var(--event); stroke: var(--paper); }
    #zoom { position: absolute; top: .6em; left: .6em; display: grid; gap: .3em; }
    #zoom button { width: 2.5em; padding: 0; font-size: 1.05rem; }
    #time { grid-column: 1; padding: .3em .9em .7em; background: var(--panel); }
    #bars { display: block; width: 100%; height: 34px; } #bars rect { fill: var(--bar-ink); }
    #bars .now { fill: var(--now); } #bars .other { fill: var(--dim); opacity: .45; }
    #day { display: block; width: 100%; margin: 0; padding: 0; min-height: 2em; accent-color: var(--now); }
    #ticks { position: relative; height: 1.2em; font-size: .75rem; color: var(--dim); }
    #ticks span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
    #steps { display: flex; flex-wrap: wrap; gap: .4em; align-items: center; justify-content: center; }
    #steps button { min-width: 2.9em; } #play { min-width: 5.5em; font-weight: bold; }
    #flag { min-width: 9.2em; text-align: center; font-weight: bold; color: var(--ink); }
    #panel { grid-column: 2; grid-row: 1 / 3; overflow-y: auto; padding: .8em 1em; background: var(--panel);
      contain: layout style paint; }
    #panel ul { font-size: .93rem; } #date { color: var(--ink); }
    #news { min-height: 4.3em; }
    #legend { width: 100%; border-collapse: collapse; font-size: .92rem; } #legend caption { text-align: left;
      font-weight: bold; padding: .3em 0; } #legend th { width: 100%; text-align: left; font-weight: normal; padding: .15em .4em; }
    #legend td { text-align: right; white-space: nowrap; padding-left: .5em; font-variant-numeric: tabular-nums; }
    .swatch { display: block; width: 30px; height: 16px; }
    #signs { list-style: none; padding: 0; font-size: .85rem; columns: 2; margin-top: .5em; }
    #signs li { break-inside: avoid; } #signs svg { width: 14px; height: 14px; fill: var(--ink); vertical-align: -2px; }
    #record, #lesson.shown { border: 2px solid var(--key); border-radius: 8px; padding: .6em .8em; margin: .6em 0;
      background: var(--paper); } 
    #record button.close { float: right; } .names { color: var(--dim); }
    .later { opacity: .62; } .rule { color: var(--dim); list-style: none; margin-left: -1.1em; font-size: .85em; }
    button.place { all: unset; cursor: pointer; text-decoration: underline dotted; }
    button.place:focus-visible { outline: 3px solid var(--key); }
    #lesson.shown h2 { display: none; }
    .question { font-weight: 600; }
    details { padding: .3em .9em; border-top: 1px solid var(--chosen); }
    summary { cursor: pointer; font-weight: bold; padding: .4em; } .scroll { overflow-x: auto; }
    #days { border-collapse: collapse; font-size: .85rem; } #days caption { text-align: left; padding: .4em 0; }
    #days th, #days td { padding: .2em .6em; border-bottom: 1px solid var(--chosen); text-align: right;
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    #days thead th { white-space: normal; vertical-align: bottom; }
    #chronicle section, #districts section { max-width: 60em; margin: 0 0 1.4em; }
    #sources ol { font-size: .88rem; overflow-wrap: anywhere; } #sources li:target { background: var(--chosen); }
    footer, .note { padding: .5em .9em; color: var(--dim); font-size: .85rem; }
    kbd { font: inherit; border: 1px solid var(--dim); border-radius: 3px; padding: 0 .3em; }
    @media (max-width: 900px) {
      .running { display: block; height: auto; min-height: 0; } #app { display: block; }
      #panel { contain: none; } #stage { height: 56vh; min-height: 20rem; } #time { position: sticky; bottom: 0; z-index: 1; }
      #panel { overflow: visible; } #news { min-height: 2.9em; }
      header h1 { flex-basis: 100%; } #settings select { max-width: 9.5em; } #steps button { padding: .3em .5em; min-width: 2.4em; }
      #steps { gap: .25em; } #flag { font-size: .9rem; min-width: 8.2em; } #play { min-width: 4.4em; padding: .3em; }
      #steps #before, #steps #after { order: 1; } #pace { order: 2; } #play { order: 1; }
    }
    @media print {
      @page { margin: 12mm; }
      body { font-size: 1rem; background: #fff; } details, #settings, #zoom, #time, footer, .close, #signs .none { display: none; }
      :root { font-size: 10pt; } .running, #app { display: block; height: auto; min-height: 0; }
      header { padding: 0 0 2mm; } #stage, #map { height: auto; contain: none; } #panel { contain: none; }
      #map { border: 1px solid #000; } #panel { overflow: visible; padding: 0; background: none; }
      #panel > h2 { margin-top: 3mm; } #legend { width: 100mm; } #legend, #record { break-inside: avoid; }
      #signs { columns: 3; } #told { columns: 2; column-gap: 8mm; } #told h4 { break-after: avoid; }
      #cover { fill: #000; fill-opacity: .22; } .swatch rect { stroke: #000; } #news { min-height: 0; }
      #panel a { text-decoration: none; } #cited { display: block; }
    }
    [data-fill=patterns] #map #cover { fill: #000; fill-opacity: .22; }
    [data-fill=patterns] .swatch { background: #fff; }
    """
}
