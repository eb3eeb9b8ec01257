// The line between a presenter and those who follow.
