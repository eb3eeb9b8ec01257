import MapPacks

extension TinyPack {
  /// A made-up pack of eleven holders in four groups, larger by a little than the tiny one.
  ///
  ///     39.3 +------+------+------+------+     The North     ash, birch, cedar      opposed to the next two
  ///          | a3   | b3   | c3   | d3   |     The South     dogwood, elm, fir
  ///          | ash  | birch| birch| cedar|     Hill Towns    gorse, hazel, ivy
  ///     39.2 +------+------+------+------+     River States  juniper, kapok
  ///          | a2   | b2   | c2   | d2   |
  ///          | gorse| hazel| junip| kapok|     5 March   b2 from hazel to ash: another group
  ///     39.1 +------+------+------+------+     8 March   c1 from elm to fir: the same group
  ///          | a1   | b1   | c1   | d1   |     12 March  b2 from ash to cedar: the same group
  ///          | dogw | dogw | elm  | fir  |     14 March  a2 to ash, d2 to ivy: other groups
  ///     39.0 +------+------+------+------+     15 to 18 March  c3 from birch to cedar: the same group, no day known
  ///        46.0   46.1   46.2   46.3   46.4
  public static let grouped: TinyPack = {
    var pack = TinyPack()
    pack.files = groupedFiles.mapValues { Array($0.utf8) }
    return pack
  }()
}

private let groupedFiles: [String: String] = [
  "pack.json": """
  {
    "format": "dayfront-map-pack",
    "version": 1,
    "id": "grouped",
    "title": {"en": "The war of the trees (made up)"},
    "days": {"first": "2001-03-01", "last": "2001-03-20"},
    "baseline": "2001-02-28",
    "home": {"west": 46.0, "south": 39.0, "east": 46.4, "north": 39.3},
    "groups": [
      {"id": "north", "letter": "n", "opposes": ["south", "hills"], "name": {"en": "The North"}},
      {"id": "south", "letter": "s", "opposes": [], "name": {"en": "The South"}},
      {"id": "hills", "letter": "h", "opposes": [], "name": {"en": "Hill Towns"}},
      {"id": "rivers", "letter": "r", "opposes": [], "name": {"en": "River States"}}
    ],
    "holders": [
      {"id": "ash", "group": "north", "name": {"en": "Ash"}},
      {"id": "birch", "group": "north", "name": {"en": "Birch"}},
      {"id": "cedar", "group": "north", "name": {"en": "Cedar"}},
      {"id": "dogwood", "group": "south", "name": {"en": "Dogwood"}},
      {"id": "elm", "group": "south", "name": {"en": "Elm"}},
      {"id": "fir", "group": "south", "name": {"en": "Fir"}},
      {"id": "gorse", "group": "hills", "name": {"en": "Gorse"}},
      {"id": "hazel", "group": "hills", "name": {"en": "Hazel"}},
      {"id": "ivy", "group": "hills", "name": {"en": "Ivy"}},
      {"id": "juniper", "group": "rivers", "name": {"en": "Juniper"}},
      {"id": "kapok", "group": "rivers", "name": {"en": "Kapok"}}
    ],
    "countries": [
      {"id": "LAND", "holder": "ash", "name": {"en": "Treeland"}}
    ],
    "parties": [
      {"id": "elder", "side": "north", "name": {"en": "The eldest"}}
    ]
  }

  """,
  "sources.csv": """
  id,title,publisher,url,published,side,licence,note
  tale,A made-up tale,Nobody,,,independent,,

  """,
  "districts.csv": """
  id,country,name_en,zone,source
  westland,LAND,Westland,yes,tale
  eastland,LAND,Eastland,yes,tale

  """,
  "control.csv": """
  face,from,holder,status,due,earliest,latest,source
  a1,2001-02-01,dogwood,held,,,,tale
  b1,2001-02-01,dogwood,held,,,,tale
  c1,2001-02-01,elm,held,,,,tale
  c1,2001-03-08,fir,held,,,,tale
  d1,2001-02-01,fir,held,,,,tale
  a2,2001-02-01,gorse,held,,,,tale
  a2,2001-03-14,ash,held,,,,tale
  b2,2001-02-01,hazel,held,,,,tale
  b2,2001-03-05,ash,held,,,,tale
  b2,2001-03-12,cedar,held,,,,tale
  c2,2001-02-01,juniper,held,,,,tale
  d2,2001-02-01,kapok,held,,,,tale
  d2,2001-03-14,ivy,held,,,,tale
  a3,2001-02-01,ash,held,,,,tale
  b3,2001-02-01,birch,held,,,,tale
  c3,2001-02-01,birch,held,,,,tale
  c3,2001-03-17,cedar,held,,2001-03-15,2001-03-18,tale
  d3,2001-02-01,cedar,held,,,,tale

  """,
  "partition.topojson": """
  {"type":"Topology",
  "transform":{"scale":[0.01,0.01],"translate":[46.0,39.0]},
  "objects":{"faces":{"type":"GeometryCollection","geometries":[
  {"type":"Polygon","properties":{"id":"a1","country":"LAND","district":"westland","area_km2":96.16},"arcs":[[0,17,-5,-17]]},
  {"type":"Polygon","properties":{"id":"b1","country":"LAND","district":"westland","area_km2":96.16},"arcs":[[1,18,-6,-18]]},
  {"type":"Polygon","properties":{"id":"c1","country":"LAND","district":"eastland","area_km2":96.16},"arcs":[[2,19,-7,-19]]},
  {"type":"Polygon","properties":{"id":"d1","country":"LAND","district":"eastland","area_km2":96.16},"arcs":[[3,20,-8,-20]]},
  {"type":"Polygon","properties":{"id":"a2","country":"LAND","district":"westland","area_km2":96.02},"arcs":[[4,22,-9,-22]]},
  {"type":"Polygon","properties":{"id":"b2","country":"LAND","district":"westland","area_km2":96.02},"arcs":[[5,23,-10,-23]]},
  {"type":"Polygon","properties":{"id":"c2","country":"LAND","district":"eastland","area_km2":96.02},"arcs":[[6,24,-11,-24]]},
  {"type":"Polygon","properties":{"id":"d2","country":"LAND","district":"eastland","area_km2":96.02},"arcs":[[7,25,-12,-25]]},
  {"type":"Polygon","properties":{"id":"a3","country":"LAND","district":"westland","area_km2":95.89},"arcs":[[8,27,-13,-27]]},
  {"type":"Polygon","properties":{"id":"b3","country":"LAND","district":"westland","area_km2":95.89},"arcs":[[9,28,-14,-28]]},
  {"type":"Polygon","properties":{"id":"c3","country":"LAND","district":"eastland","area_km2":95.89},"arcs":[[10,29,-15,-29]]},
  {"type":"Polygon","properties":{"id":"d3","country":"LAND","district":"eastland","area_km2":95.89},"arcs":[[11,30,-16,-30]]}
  ]}},
  "arcs":[
  [[0,0],[10,0]],
  [[10,0],[10,0]],
  [[20,0],[10,0]],
  [[30,0],[10,0]],
  [[0,10],[10,0]],
  [[10,10],[10,0]],
  [[20,10],[10,0]],
  [[30,10],[10,0]],
  [[0,20],[10,0]],
  [[10,20],[10,0]],
  [[20,20],[10,0]],
  [[30,20],[10,0]],
  [[0,30],[10,0]],
  [[10,30],[10,0]],
  [[20,30],[10,0]],
  [[30,30],[10,0]],
  [[0,0],[0,10]],
  [[10,0],[0,10]],
  [[20,0],[0,10]],
  [[30,0],[0,10]],
  [[40,0],[0,10]],
  [[0,10],[0,10]],
  [[10,10],[0,10]],
  [[20,10],[0,10]],
  [[30,10],[0,10]],
  [[40,10],[0,10]],
  [[0,20],[0,10]],
  [[10,20],[0,10]],
  [[20,20],[0,10]],
  [[30,20],[0,10]],
  [[40,20],[0,10]]
  ]}

  """,
]
