/// The method in short: how control was judged, what each reading means, how far to trust it.
enum MethodPanel {
  static func text(_ desk: PanelDesk) -> PanelText {
    let low = desk.atlas.lowCertaintyArea(in: nil)
    let unknown = desk.atlas.places.count { $0.quality == .unknown }
    let paragraphs: [(String, String)] = [
      (
        "What the fill shows",
        """
        One independent assessment, drawn day by day by an outside editor and digitised for this map. It is not a \
        claim of either side. From the statement of 10 November on, handovers follow its dated clauses.
        """
      ),
      (
        "What an announcement is",
        """
        A party said on that day that it took a place. It marks the place and never fills ground. It can be denied, \
        acknowledged, repeated, verified by others, or turn out not to have held. Key a changes the reading: assessed, \
        announced, and only where the two disagree.
        """
      ),
      (
        "How far to trust it",
        """
        That a place was announced on its day: high. That it was taken that day: low. Advances lie about 0.3 km from the \
        drawing that they come from; 99.9 % of 4,920 sampled day-points agree with it. District borders are 0.4 to 0.6 \
        km off. The line of contact differs by 1 to 2 km from other maps in places. Outlines of special-forces activity are \
        good to about 3 km.
        """
      ),
      (
        "What is schematic",
        """
        Roads, railways, the pipeline and the link to Nakhchivan, whose place no document fixes, are drawn by hand, 1 to 3 \
        km off. The corridor is a strip of 5 km along such a road.
        """
      ),
      (
        "Known errors and gaps",
        """
        \(unknown) places have no known position and stand in lists only. Shahumyan, also claimed by Artsakh, is missing for \
        want of a free source. The pocket at Hin Tagher and Khtsaberd, which fell in December 2020, is not drawn. \
        \(Screens.text(low)) are strips where the sources of the final line disagree. The last redrawing of the animation \
        came on 11 to 13 November; the ceasefire line holds from the 10th, so that ground turns on that day here.
        """
      ),
      (
        "Names, and neither side's default",
        """
        Names stand in English spelling; key o shows those used in Azerbaijani, in Armenian (in Latin letters) and in \
        Russian. Each claim names its side, each fact its source by number; key s lists them. Colours are those of \
        the animation, without emblems.
        """
      ),
    ]
    let width = min(desk.width, 90)
    var lines: [PanelLine] = []
    for (heading, paragraph) in paragraphs {
      lines += [.blank, .heading(heading)] + PanelLine.paragraph(paragraph, width: width)
    }
    return PanelText(title: "Method: how to read this map", lines: lines, appearance: desk.appearance)
  }
}
