extension Atlas {
  /// A source as questions and handouts list it: "[13] An execution in Hadrut, Bellingcat, 2020-10-15, https://...".
  public func citation(of source: SourceIndex) -> Phrase { "\(.source(source)) \(.prose(self[source].citation))" }
}
