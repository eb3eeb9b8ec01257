import Chronicle
import Screens

/// A phrase in print, in whatever letters it has.
func printed(_ phrase: Phrase, _ names: Language = .english) -> String { Appearance(language: names).shown(phrase) }

/// The letter of a choice on paper: "a", "b", ...
func choiceLetter(_ index: Int) -> String { String(Unicode.Scalar(UInt8(97 + index))) }
