import Basics

/// The decimals of degrees in formats of maps: a tenth of a metre, so that ground which is rounded stays as it is cut.
let coordinateDecimals = 6

/// Degrees as a text.
func degrees(_ number: Double) -> String { decimal(number, coordinateDecimals) }
