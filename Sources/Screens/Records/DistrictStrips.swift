import Basics
import Chronicle
import Geometry

/// How each district is divided on the day shown, a strip for each; only where the page is about the whole zone.
struct DistrictStrips {
  let page: RecordPage
  let district: DistrictIndex?

  private var atlas: Atlas { page.atlas }

  var blocks: [PanelBlock] {
    let districts = atlas.zoneDistricts.filter { !atlas.timeline.counted(in: $0).isEmpty }
    guard district == nil, !districts.isEmpty, let gainer = page.gainer else { return [] }
    let names = districts.map { page.text("\(.name(atlas[$0].names))") }
    let width = min(20, names.map { cellWidth(of: $0) }.max() ?? 0)
    let heading: Phrase =
      "Each district on \(atlas.told(page.day)), and how much of it \(.name(atlas[gainer].names)) holds"
    return [.blank, .text(heading, .strong)]
      + zip(districts, names).flatMap { district, name -> [PanelBlock] in
        let share = KnownShare(of: gainer, on: page.day, in: district, of: atlas).words
        let words: Phrase = "\(.name(atlas[district].names)): \(share)"
        return [.picture([row(district, name, width, page.text(share))]), .told(words)]
      }
  }

  private func row(_ district: DistrictIndex, _ name: String, _ width: Int, _ share: String) -> CellRow {
    var row = CellRow(width: page.width)
    row.put(truncated(name, to: width, mark: ""), at: 0)
    let end = max(width + 2, page.width - 12)
    let stack = GroundStacks(of: atlas, in: district).stack(on: page.day)
    row.put(ShareStrip(stack: stack, width: end - width - 2, style: page.style).row, at: width + 1)
    row.put(share, at: end, .strong)
    return row
  }
}
