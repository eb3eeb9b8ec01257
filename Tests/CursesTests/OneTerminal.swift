import Testing

/// The suites that open a terminal: ncurses keeps its state in globals, so that they run one after the other.
@Suite(.serialized) struct OneTerminal {}
