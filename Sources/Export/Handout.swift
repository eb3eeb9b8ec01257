// Handouts: a lesson on paper.
