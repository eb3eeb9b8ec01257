/// The files of `TinyPack`.
let tinyFiles: [String: String] = [
  "pack.json": """
  {
    "format": "dayfront-map-pack",
    "version": 1,
    "id": "tiny",
    "title": {"en": "A tiny war", "az": "", "hy": "", "ru": "Маленькая война"},
    "days": {"first": "2020-09-27", "last": "2020-12-01"},
    "baseline": "2020-09-26",
    "home": {"west": 46.05, "south": 39.02, "east": 46.25, "north": 39.18},
    "holders": [
      {"id": "azerbaijan", "letter": "z", "opposes": ["artsakh"], "name": {"en": "Azerbaijan"}},
      {"id": "artsakh", "letter": "a", "opposes": [], "name": {"en": "Artsakh"}},
      {"id": "armenia", "letter": "m", "opposes": [], "name": {"en": "Armenia"}}
    ],
    "countries": [
      {"id": "AZ", "holder": "azerbaijan", "name": {"en": "Azerbaijan"}},
      {"id": "AM", "holder": "armenia", "name": {"en": "Armenia"}}
    ],
    "parties": [
      {"id": "president", "side": "azerbaijan", "name": {"en": "The president"}},
      {"id": "observer", "side": "independent", "name": {"en": "An observer"}}
    ]
  }

  """,
  "partition.topojson": """
  {"type":"Topology","bbox":[46.0,39.0,46.3,39.2],
  "transform":{"scale":[0.01,0.01],"translate":[46.0,39.0]},
  "objects":{"faces":{"type":"GeometryCollection","geometries":[
  {"type":"Polygon","properties":{"id":"am-west","country":"AM","district":"westmark","area_km2":192.1},"arcs":[[0,1,2]]},
  {"type":"Polygon","properties":{"id":"north","country":"AZ","district":"midland","area_km2":96.0,"certainty":"assessed","fate":"taken","former":0.5},"arcs":[[2,3,4,5]]},
  {"type":"MultiPolygon","properties":{"id":"south","country":"AZ","district":"midland","area_km2":96.1},"arcs":[[[6,7,5,-2]]]},
  {"type":"Polygon","properties":{"id":"az-east","country":"AZ","district":"eastmark","area_km2":192.1},"arcs":[[8,4,-8]]}
  ]}},
  "arcs":[
  [[10,20],[-10,0],[0,-20],[10,0]],
  [[10,0],[0,10]],
  [[10,10],[0,10]],
  [[10,20],[10,0]],
  [[20,20],[0,-10]],
  [[20,10],[-10,0]],
  [[10,0],[10,0]],
  [[20,0],[0,10]],
  [[20,0],[10,0],[0,20],[-10,0]]
  ]}

  """,
  "sources.csv": """
  id,title,publisher,url,published,side,licence,note
  gazette,"The ""Gazette"", evening",Press,https://example.org/1,2020-10-06,independent,,
  statement,Statement,Government,,,azerbaijan,CC0,A note

  """,
  "districts.csv": """
  id,country,name_en,name_az,name_hy,name_ru,zone,source
  westmark,AM,Westmark,,,,no,gazette
  midland,AZ,Midland,Orta,Mijin,Середина,yes,gazette
  eastmark,AZ,Eastmark,,,,no,gazette

  """,
  "control.csv": """
  face,from,holder,status,due,source
  north,1994-05-12,artsakh,held,,gazette
  north,2020-10-05,azerbaijan,held,,gazette;statement
  south,1994-05-12,artsakh,held,,gazette
  south,2020-11-10,artsakh,to-be-handed-over,2020-11-15,statement
  south,2020-11-13,artsakh,to-be-handed-over,2020-11-25,statement
  south,2020-11-25,azerbaijan,held,,gazette

  """,
  "places.csv": """
  id,kind,rank,district,drawn_in,longitude,latitude,position,name_en,name_az,name_hy,name_ru,source,note
  upton,town,1,midland,,46.15,39.15,exact,Upton,Yuxarı,Verin,Верхний,gazette,
  downton,village,2,midland,,46.15,39.05,fuzzy,Downton,,,,gazette,A note
  farhill,height,3,eastmark,,46.32,39.15,approximate,Far Hill,,,,gazette,
  lostham,village,5,midland,,,,unknown,Lostham,,,,gazette,

  """,
  "announcements.csv": """
  place,day,act,party,outcome,source,note
  upton,2020-10-04,announced,president,held,statement,
  upton,2020-10-05,verified,observer,,gazette,A note
  lostham,2020-10-09,announced,president,,statement,

  """,
  "totals.csv": """
  day,total,bound,source,note
  2020-10-04,1,exact,statement,
  2020-10-09,2,at-least,statement,A note

  """,
  "communities.csv": """
  name,region,place,how,day,source,note
  Verin,North,upton,fighting,2020-10-05,gazette,
  Nerkin,South,,handover,2020-11-25,gazette,

  """,
  "opinions.csv": """
  place,day,says,by,own_finding,source,note
  upton,2020-10-04,artsakh,Mappers,mapped,gazette,Its flag flies
  upton,2020-10-05,contested,Mappers,none,gazette,
  downton,2020-11-28,azerbaijan,A reporter,repeated,statement,

  """,
  "shares.csv": """
  by,day,measure,value,unit,bound,source,why
  A scholar,2020-11-10,taken,48.5,percent,about,gazette,He draws the line elsewhere
  A scholar,,held-before,190,km2,about,gazette,
  A scholar,,line-after,12,km,at-least,gazette,

  """,
  "harm.csv": """
  day,side_harmed,group,measure,value,bound,scope,who_says,source,note
  2020-10-05,azerbaijan,civilian,killed,3,exact,running,The prosecutor,statement,
  2020-10-06,armenia;artsakh,military,injured,20,at-most,part,An observer,gazette,Only at Upton

  """,
  "census.csv": """
  year,unit,district,nationality,number,percent,source,note
  1979,Midland district,midland,armenians,750,75,gazette,
  1979,Midland district,midland,azerbaijanis,,24.5,gazette,
  1979,Midland district,midland,all,1000,,gazette,A round number
  1989,Midland district,midland,all,1100,,gazette,
  1989,The province,,russians,12,,gazette,

  """,
  "provisions.csv": """
  id,clause,territory,district,from,to,agreed,due,put_off_on,put_off_to,done,phase,text,source
  midland,Article 1,Midland,midland,artsakh,azerbaijan,2020-11-10,2020-11-15,2020-11-13,2020-11-25,2020-11-25,handover,Put off once.,statement
  truce,Article 2,Everywhere,,,,2020-11-10,,,,,truce,All fire stops.,statement

  """,
  "events.csv": """
  id,day,category,title,text,place,place_id,longitude,latitude,source
  truce-1994,1994-05-12,background,A truce,It holds for a while.,,,,,gazette
  upton-falls,2020-10-05,battle,Upton falls,The town is taken.,Upton,upton,46.15,39.15,gazette

  """,
  "activity.csv": """
  from,to,area,longitude,latitude,text,source
  2020-10-01,2020-10-03,Around Upton,46.16,39.16,Raiders were seen.,gazette

  """,
  "activity.geojson": """
  {"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"from":"2020-10-01","to":"2020-10-03","source":"gazette"},"geometry":{"type":"Polygon","coordinates":[[[46.12,39.12],[46.18,39.12],[46.15,39.18],[46.12,39.12]]]}}
  ]}

  """,
  "overlays.geojson": """
  {"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"layer":"road","name":{"en":"The road"},"source":"gazette","class":"main"},"geometry":{"type":"LineString","coordinates":[[46.0,39.1],[46.3,39.1]]}},
  {"type":"Feature","properties":{"layer":"corridor","name":{"en":"The corridor"},"source":"statement","from":"2020-11-10","to":"2020-12-01","schematic":true,"note":"By hand"},"geometry":{"type":"MultiPolygon","coordinates":[[[[46.1,39.1],[46.2,39.1],[46.2,39.12],[46.1,39.1]]]]}}
  ]}

  """,
  "water.geojson": """
  {"type":"FeatureCollection","features":[
  {"type":"Feature","properties":{"layer":"river","name":{"en":"The river"},"source":"gazette","class":"stream"},"geometry":{"type":"MultiLineString","coordinates":[[[46.0,39.05],[46.1,39.06,700]],[[46.1,39.06],[46.3,39.07]]]}}
  ]}

  """,
  "relief.asc": """
  ncols 3
  nrows 2
  xllcenter 46
  yllcenter 39
  cellsize 0.15
  NODATA_value -9999
  100 200 300
  -28 -9999 50

  """,
  "legend.csv": """
  key,kind,name_en,name_az,name_hy,name_ru,holder,status,layer,source
  taken,ground,Taken,,,,azerbaijan,held,,gazette
  front,line,Front line,,,,,,front,gazette

  """,
]
